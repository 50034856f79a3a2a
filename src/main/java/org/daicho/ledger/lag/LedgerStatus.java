package org.daicho.ledger.lag;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the lag of the sealer. */
@Singleton
public class LedgerStatus {

    private static final String QUERY =
            """
            select (select coalesce(max(index), -1) + 1 from ledger_node where level = 0),
              (select sealed_at from ledger_leaf order by position desc limit 1),
              (select count(*) from ledger_pending),
              (select e.recorded_at from ledger_pending p join ledger_entry e on e.id = p.entry_id order by p.seq limit 1)""";

    private static final double MILLISECONDS = 1000;

    private final DataSource database;
    private final Clock clock;

    @Inject
    LedgerStatus(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public LedgerStatusView present() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY);
                ResultSet row = query.executeQuery()) {
            row.next();
            Instant oldest = instant(row, 4);
            return new LedgerStatusView(
                    row.getLong(1),
                    instant(row, 2),
                    row.getLong(3),
                    oldest == null
                            ? null
                            : Math.max(
                                    0, Duration.between(oldest, clock.instant()).toMillis() / MILLISECONDS));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }
}
