package org.daicho.ledger.tree;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads entries by their places. */
@Singleton
public class SealedEntries {

    private static final int FETCH = 200;

    private static final String RANGE =
            """
            select l.position, e.id, e.subject_type, e.subject_id, e.subject_version, e.verb, e.actor, e.recorded_at,
              e.request_id, e.state
            from ledger_leaf l join ledger_entry e on e.id = l.entry_id
            where l.position >= ? and l.position <= ? order by l.position""";

    private final DataSource database;

    @Inject
    SealedEntries(DataSource database) {
        this.database = database;
    }

    public Optional<SealedEntry> at(long position) {
        List<SealedEntry> found = new ArrayList<>();
        each(position, position, found::add);
        return found.stream().findFirst();
    }

    /** Those from one position to another, both included, one after the other: never more than a few hundred in memory. */
    public void each(long from, long to, Consumer<SealedEntry> reader) {
        try (Connection connection = database.getConnection()) {
            // Only outside of auto-commit does the driver fetch by and by.
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement(RANGE)) {
                query.setFetchSize(FETCH);
                query.setLong(1, from);
                query.setLong(2, to);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        reader.accept(new SealedEntry(row.getLong("position"), TreeGrowth.content(row)));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(before);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
