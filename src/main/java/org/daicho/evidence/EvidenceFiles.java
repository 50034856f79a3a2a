package org.daicho.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daicho.evidence.content.Hex;
import org.daicho.objectstore.ObjectStore;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of the stored files: which there are, and their bytes. */
@Singleton
public class EvidenceFiles {

    private static final String OF_SUBJECTS =
            """
            select e from Evidence e where e.state = STORED and e.id > :after and e.id in (
              select o.id from Evidence o join o.subjects s
              where (s.type = CONTRACT and s.id in :contracts) or (s.type = CONTRACTOR and s.id in :contractors))
            order by e.id""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EvidenceRecords records;
    private final ObjectStore store;

    @Inject
    EvidenceFiles(EvidenceRecords records, ObjectStore store) {
        this.records = records;
        this.store = store;
    }

    /**
     * The stored files about any of these, each once, in the order of their ids.
     *
     * @param after the last id of the page before; null for the first page
     * @return at most {@code limit}; fewer only on the last page
     */
    @Transactional
    public List<EvidenceFile> about(
            Collection<UUID> contracts, Collection<UUID> contractors, @Nullable UUID after, int limit) {
        return page(
                OF_SUBJECTS,
                Map.of("contracts", List.copyOf(contracts), "contractors", List.copyOf(contractors)),
                after,
                limit);
    }

    /** All stored files, in the order of their ids. */
    @Transactional
    public List<EvidenceFile> all(@Nullable UUID after, int limit) {
        return page(
                "select e from Evidence e where e.state = STORED and e.id > :after order by e.id",
                Map.of(),
                after,
                limit);
    }

    /** The file of one, also of one in quarantine. Throws 404, and 409 where there is none. */
    @Transactional
    public EvidenceFile kept(UUID id) {
        Evidence evidence = records.get(id);
        evidence.requireFile();
        return file(evidence);
    }

    /** Bytes of a file; closing early ends the transfer. Throws {@code NoSuchFileException} where the store has lost it. */
    public InputStream open(String objectKey, long from, long length) throws IOException {
        return store.open(objectKey, from, length);
    }

    private List<EvidenceFile> page(String hql, Map<String, ?> with, @Nullable UUID after, int limit) {
        var query = records.getEntityManager()
                .createQuery(hql, Evidence.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit);
        with.forEach(query::setParameter);
        return query.getResultList().stream().map(EvidenceFiles::file).toList();
    }

    private static EvidenceFile file(Evidence stored) {
        return new EvidenceFile(
                stored.id,
                stored.title,
                stored.fileName,
                stored.kind,
                List.copyOf(stored.subjects),
                Objects.requireNonNull(stored.size),
                Objects.requireNonNull(stored.crc32),
                Objects.requireNonNull(Hex.of(stored.sha256)),
                Objects.requireNonNull(stored.objectKey),
                Objects.requireNonNull(stored.mediaType),
                stored.effectiveOn,
                stored.restricted);
    }
}
