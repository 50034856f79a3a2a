package org.daicho.ledger.tree;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private static final String VERSIONS =
            """
            select l.position, e.id, e.subject_type, e.subject_id, e.subject_version, e.verb, e.actor, e.recorded_at,
              e.request_id, e.state
            from unnest(cast(? as text[]), cast(? as uuid[]), cast(? as bigint[])) with ordinality
              wanted (type, id, version, number)
            join ledger_entry e on e.subject_type = wanted.type and e.subject_id = wanted.id
              and e.subject_version = wanted.version
            join ledger_leaf l on l.entry_id = e.id
            order by wanted.number""";

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

    /** The sealed ones among these, in their order. Holds all of them in memory. */
    public List<SealedEntry> of(List<SubjectVersion> wanted) {
        List<SealedEntry> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(VERSIONS)) {
            query.setArray(1, array(connection, "text", wanted, SubjectVersion::type));
            query.setArray(2, array(connection, "uuid", wanted, SubjectVersion::id));
            query.setArray(3, array(connection, "int8", wanted, SubjectVersion::version));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new SealedEntry(row.getLong("position"), TreeGrowth.content(row)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Array array(
            Connection connection, String type, List<SubjectVersion> wanted, Function<SubjectVersion, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, wanted.stream().map(value).toArray());
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
