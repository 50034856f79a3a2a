package org.daicho.catalogue.edition;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.reading.DeliveredCatalogues;
import org.daicho.catalogue.reading.EditionJson;
import org.daicho.shared.json.CanonicalJson;
import org.daicho.shared.problem.ProblemException;

/**
 * The delivered editions and the imported ones as one. A delivered edition is looked up in memory. Of an imported one the
 * content, which never changes, is read once; the status is asked of the database each time, by an index, because another
 * replica may just have changed it.
 */
@Singleton
class KnownEditions implements Catalogues {

    private static final String STATUS = "select e.id, e.version, e.status from ImportedEdition e ";

    /** What of an imported edition may have changed since it was last looked at. */
    record Status(UUID id, long version, Edition.Status status) {}

    private final EntityManager entityManager;
    private final List<KnownEdition> delivered;

    /** By id and not by code: what a transaction imported that was then rolled back is never asked for again. */
    private final Map<UUID, Edition> contents = new ConcurrentHashMap<>();

    @Inject
    KnownEditions(DeliveredCatalogues delivered, EntityManager entityManager, CanonicalJson json) {
        this.entityManager = entityManager;
        this.delivered = delivered.editions().stream()
                .map(edition -> new KnownEdition(edition, checksum(json.write(edition)), true))
                .toList();
    }

    List<KnownEdition> known() {
        Stream<KnownEdition> imported = query(STATUS).getResultList().stream().map(this::whole);
        return Stream.concat(delivered.stream(), imported)
                .sorted(KnownEdition.NEWEST_FIRST)
                .toList();
    }

    Optional<KnownEdition> known(String code) {
        return delivered(code)
                .or(() -> query(STATUS + "where e.code = :code").setParameter("code", code).getResultList().stream()
                        .findFirst()
                        .map(this::whole));
    }

    KnownEdition requiredKnown(String code) {
        return known(code).orElseThrow(() -> ProblemException.notFound("catalogue", code));
    }

    Optional<KnownEdition> delivered(String code) {
        return delivered.stream()
                .filter(known -> known.edition().code().equals(code))
                .findFirst();
    }

    @Override
    public List<Edition> editions() {
        return known().stream().map(KnownEdition::edition).toList();
    }

    @Override
    public Optional<Edition> edition(String code) {
        return known(code).map(KnownEdition::edition);
    }

    @Override
    public Edition current() {
        Stream<KnownEdition> imported = query(
                        STATUS + "where e.status = :current order by e.issuedOn desc, e.code desc")
                .setParameter("current", Edition.Status.CURRENT)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(this::whole);
        return Stream.concat(delivered.stream(), imported)
                .filter(known -> known.edition().status() == Edition.Status.CURRENT)
                .min(KnownEdition.NEWEST_FIRST)
                .map(KnownEdition::edition)
                .orElseThrow(() -> new IllegalStateException("No edition is current"));
    }

    /** Importing flushes by itself, so that looking an edition up need not flush whatever else the caller has in hand. */
    private TypedQuery<Status> query(String hql) {
        return entityManager.createQuery(hql, Status.class).setFlushMode(FlushModeType.COMMIT);
    }

    private KnownEdition whole(Status status) {
        Edition content = contents.computeIfAbsent(status.id(), this::content);
        return new KnownEdition(content.in(status.status()), status.version(), false);
    }

    private Edition content(UUID id) {
        return EditionJson.read(entityManager
                .createQuery("select e.content from ImportedEdition e where e.id = :id", String.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("id", id)
                .getSingleResult());
    }

    private static long checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
