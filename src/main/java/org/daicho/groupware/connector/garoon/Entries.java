package org.daicho.groupware.connector.garoon;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.groupware.connector.Outbox;
import org.daicho.shared.id.Ids;
import org.jspecify.annotations.Nullable;

/** What Garoon shall hold and holds. What is wanted anew is also in the outbox, in the same transaction. */
@Singleton
class Entries {

    static final String CONNECTOR = "garoon";

    private static final String COLUMNS =
            "select id, kind, deadline_key, revision, wanted, held, attempted, event_id from garoon_entry ";

    private final EntityManager entityManager;
    private final Outbox outbox;

    @Inject
    Entries(EntityManager entityManager, Outbox outbox) {
        this.entityManager = entityManager;
        this.outbox = outbox;
    }

    @Transactional
    Map<String, Entry> of(Entry.Kind kind, Collection<String> deadlineKeys) {
        if (deadlineKeys.isEmpty()) {
            return Map.of();
        }
        Query query = entityManager
                .createNativeQuery(COLUMNS + "where kind = :kind and deadline_key in (:keys)", Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("keys", deadlineKeys);
        return read(query).stream().collect(Collectors.toMap(Entry::deadlineKey, Function.identity()));
    }

    /** Null where something else is wanted by now. */
    @Transactional
    @Nullable Entry ofRevision(UUID revision) {
        Query query = entityManager
                .createNativeQuery(COLUMNS + "where revision = :revision", Object[].class)
                .setParameter("revision", revision);
        return read(query).stream().findFirst().orElse(null);
    }

    /** A piece of what is wanted and the comparison has not seen. */
    @Transactional
    List<Entry> unseen(Entry.Kind kind, UUID comparison, int most) {
        Query query = entityManager
                .createNativeQuery(
                        COLUMNS + "where kind = :kind and wanted is not null and seen <> :seen order by id limit :most",
                        Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("seen", comparison)
                .setParameter("most", most);
        return read(query);
    }

    @Transactional
    void seen(Collection<UUID> ids, UUID comparison) {
        if (!ids.isEmpty()) {
            entityManager
                    .createNativeQuery("update garoon_entry set seen = :seen where id in (:ids)")
                    .setParameter("seen", comparison)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    @Transactional
    void add(Entry.Kind kind, String deadlineKey, String wanted, UUID comparison) {
        UUID id = Ids.next();
        Entry entry = new Entry(id, kind, deadlineKey, id, wanted, null, null, null);
        entityManager
                .createNativeQuery(
                        """
                        insert into garoon_entry (id, kind, deadline_key, revision, wanted, seen)
                        values (:id, :kind, :key, :id, :wanted, :seen)""")
                .setParameter("id", id)
                .setParameter("kind", kind.name())
                .setParameter("key", deadlineKey)
                .setParameter("wanted", wanted)
                .setParameter("seen", comparison)
                .executeUpdate();
        outbox.add(CONNECTOR, List.of(entry.itemKey()));
    }

    /** @param wanted null when there shall be none any more */
    @Transactional
    void want(Entry entry, @Nullable String wanted, UUID comparison) {
        UUID revision = Ids.next();
        entityManager
                .createNativeQuery(
                        """
                        update garoon_entry set wanted = cast(:wanted as text), revision = :revision, seen = :seen
                        where id = :id""")
                .setParameter("wanted", wanted)
                .setParameter("revision", revision)
                .setParameter("seen", comparison)
                .setParameter("id", entry.id())
                .executeUpdate();
        outbox.drop(CONNECTOR, entry.itemKey());
        outbox.add(
                CONNECTOR,
                List.of(new Entry(entry.id(), entry.kind(), entry.deadlineKey(), revision, wanted, null, null, null)
                        .itemKey()));
    }

    /** Committed before Garoon is called, so that a crash in between leaves a trace. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void attempting(Entry entry, @Nullable String body) {
        update("attempted = cast(:value as text)", entry, body);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void held(Entry entry, String body, @Nullable String eventId) {
        entityManager
                .createNativeQuery(
                        """
                        update garoon_entry set held = :held, attempted = null, event_id = cast(:event as text)
                        where id = :id""")
                .setParameter("held", body)
                .setParameter("event", eventId)
                .setParameter("id", entry.id())
                .executeUpdate();
    }

    /** Garoon holds it no more. It is forgotten, unless it is wanted again by now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void gone(Entry entry) {
        update("held = cast(:value as text), attempted = null, event_id = null", entry, null);
        entityManager
                .createNativeQuery("delete from garoon_entry where id = :id and wanted is null")
                .setParameter("id", entry.id())
                .executeUpdate();
    }

    private void update(String set, Entry entry, @Nullable String value) {
        entityManager
                .createNativeQuery("update garoon_entry set " + set + " where id = :id")
                .setParameter("value", value)
                .setParameter("id", entry.id())
                .executeUpdate();
    }

    private static List<Entry> read(Query query) {
        List<Entry> found = new ArrayList<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            found.add(new Entry(
                    (UUID) row[0],
                    Entry.Kind.valueOf((String) row[1]),
                    (String) row[2],
                    (UUID) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    (String) row[7]));
        }
        return found;
    }
}
