package org.daicho.ledger.state;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.ShownStates;
import org.daicho.ledger.past.AsOf;
import org.jspecify.annotations.Nullable;

/** Finds the last change of a subject before a moment. Its state is what the subject was then. */
@Singleton
class States {

    private static final String CHANGE =
            """
            e.id, l.position, e.subject_type, e.subject_id, e.subject_version, e.verb, e.actor, e.recorded_at,
              e.request_id, e.state
            from ledger_entry e left join ledger_leaf l on l.entry_id = e.id""";

    private static final String ONE = "select " + CHANGE
            + " where e.subject_type = ? and e.subject_id = ? and e.recorded_at < ?"
            + " order by e.subject_version desc limit 1";

    /** The index of versions brings the subjects in order, so a page costs the versions of its own subjects only. */
    private static final String MANY = "select distinct on (e.subject_id) " + CHANGE
            + " where e.subject_type = ? and e.subject_id > ? and e.recorded_at < ?"
            + " order by e.subject_id, e.subject_version desc limit ?";

    private final DataSource database;
    private final ShownStates states;

    @Inject
    States(DataSource database, ShownStates states) {
        this.database = database;
        this.states = states;
    }

    Optional<ChangeView> of(String type, UUID id, AsOf asOf) {
        return find(ONE, type, id, asOf, null).stream().findFirst();
    }

    /** The states of all subjects of a type behind one of them, by id. */
    List<ChangeView> page(String type, UUID after, AsOf asOf, int most) {
        return find(MANY, type, after, asOf, most);
    }

    private List<ChangeView> find(String sql, String type, UUID id, AsOf asOf, @Nullable Integer most) {
        List<ChangeView> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, type);
            query.setObject(2, id);
            query.setObject(3, asOf.before().atOffset(ZoneOffset.UTC));
            if (most != null) {
                query.setInt(4, most);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(change(row, states.shown(type, row.getString("state"))));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ChangeView change(ResultSet row, @Nullable String state) throws SQLException {
        return new ChangeView(
                row.getObject("id", UUID.class),
                row.getObject("position", Long.class),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getLong("subject_version"),
                row.getString("verb"),
                row.getString("actor"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("request_id"),
                state,
                null);
    }
}
