package org.daicho.bundle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.bundle.zip.PlacedEntry;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.shared.problem.ProblemException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The bundles, the rows of their recipes, and the record of their freezing. */
@Singleton
class Bundles implements PanacheRepositoryBase<Bundle, UUID> {

    static final String SUBJECT = "bundle";

    private static final String INSERT =
            """
            insert into bundle_entry (bundle_id, ordinal, name, size, crc32, sha256,
              zip_offset, zip_end, directory_offset, directory_end, object_key, evidence_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String COLUMNS =
            "select ordinal, name, size, crc32, zip_offset, directory_offset, object_key from bundle_entry";

    /** An entry with its place and its object. */
    record Row(int ordinal, PlacedEntry entry, String sha256, String objectKey, @Nullable UUID evidenceId) {}

    private final Ledger ledger;

    @Inject
    Bundles(Ledger ledger) {
        this.ledger = ledger;
    }

    @Transactional
    public Bundle get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(SUBJECT, id));
    }

    void record(Bundle bundle, String verb) {
        flush();
        ledger.append(new Change(SUBJECT, bundle.id, bundle.version, verb, BundleView.of(bundle)));
    }

    void add(UUID bundleId, List<Row> rows) {
        flush();
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Row row : rows) {
                    insert.setObject(1, bundleId);
                    insert.setInt(2, row.ordinal());
                    insert.setString(3, row.entry().name());
                    insert.setLong(4, row.entry().size());
                    insert.setLong(5, row.entry().crc32());
                    insert.setString(6, row.sha256());
                    insert.setLong(7, row.entry().offset());
                    insert.setLong(8, row.entry().end());
                    insert.setLong(9, row.entry().directoryOffset());
                    insert.setLong(10, row.entry().directoryEnd());
                    insert.setString(11, row.objectKey());
                    insert.setObject(12, row.evidenceId(), Types.OTHER);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Which of these are in the bundle already: evidence about several contracts goes in once. */
    Set<UUID> evidencePresent(UUID bundleId, Collection<UUID> evidence) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select evidence_id from bundle_entry where bundle_id = ?1 and evidence_id = any(?2)",
                        UUID.class)
                .setParameter(1, bundleId)
                .setParameter(2, evidence.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Entries that hold bytes of the ZIP after {@code from}, in order, at most {@code limit}. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Row> endingAfter(UUID bundleId, long from, int limit) {
        return rows(COLUMNS + " where bundle_id = ?1 and zip_end > ?2 order by zip_end", bundleId, from, limit);
    }

    /** Entries whose directory record has bytes after {@code from}, in order, at most {@code limit}. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Row> listedAfter(UUID bundleId, long from, int limit) {
        return rows(
                COLUMNS + " where bundle_id = ?1 and directory_end > ?2 order by directory_end", bundleId, from, limit);
    }

    private List<Row> rows(String sql, UUID bundleId, long from, int limit) {
        List<?> found = getEntityManager()
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, bundleId)
                .setParameter(2, from)
                .setMaxResults(limit)
                .getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Row row(Object[] row) {
        PlacedEntry entry =
                new PlacedEntry((String) row[1], number(row[2]), number(row[3]), number(row[4]), number(row[5]));
        return new Row((int) number(row[0]), entry, "", (String) row[6], null);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
