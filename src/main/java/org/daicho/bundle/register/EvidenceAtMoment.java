package org.daicho.bundle.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.daicho.bundle.register.EvidenceItem.StoredFile;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.ledger.past.PastState;
import org.daicho.ledger.past.PastStates;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The evidence about given things at a moment: described as the ledger has it, with the file as the store has it now. A file
 * that came later is as if it were not there; one that is gone since is named with the reason.
 */
@Singleton
public class EvidenceAtMoment {

    private static final Text RESTRICTED = Text.of("非公開資料のため、この受取人には渡せません。", "Restricted: not for this reader.");
    private static final Text NOT_RECEIVED = Text.of("ファイルをまだ受け取っていません。", "Its file has not arrived.");
    private static final Text QUARANTINED = Text.of("隔離されているため、渡せません。", "In quarantine: not to be handed out.");
    private static final Text DISPOSED = Text.of("保存期間の満了により廃棄済みです。", "Disposed of when its retention was over.");
    private static final Text GONE = Text.of("記録はありますが、登録が取り消されています。", "Recorded, but withdrawn since.");

    private static final String ABOUT =
            """
            select distinct evidence_id from evidence_subject
            where subject_id = any(?1) and evidence_id > ?2 order by evidence_id""";
    private static final String ALL = "select id from evidence where id > ?1 order by id";
    private static final String FILES =
            "select id, state, restricted, object_key, size, crc32, sha256 from evidence where id = any(?1)";

    private final EntityManager entityManager;
    private final PastStates states;
    private final ClosedDocuments documents;

    @Inject
    EvidenceAtMoment(EntityManager entityManager, PastStates states, ClosedDocuments documents) {
        this.entityManager = entityManager;
        this.states = states;
        this.documents = documents;
    }

    /** Ids in order, at most {@code limit}. */
    public List<UUID> about(Collection<UUID> subjects, UUID after, int limit) {
        return ids(entityManager
                .createNativeQuery(ABOUT, UUID.class)
                .setParameter(1, subjects.toArray(UUID[]::new))
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList());
    }

    public List<UUID> all(UUID after, int limit) {
        return ids(entityManager
                .createNativeQuery(ALL, UUID.class)
                .setParameter(1, after)
                .setMaxResults(limit)
                .getResultList());
    }

    /** Each of these that was known then; what the reader may not see by {@code sight} is named and nothing else. */
    public List<EvidenceItem> items(List<UUID> ids, Moment moment, Sight sight) {
        Map<UUID, Object[]> files = new HashMap<>();
        for (Object row : entityManager
                .createNativeQuery(FILES, Object[].class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList()) {
            files.put((UUID) ((Object[]) row)[0], (Object[]) row);
        }
        List<EvidenceItem> items = new ArrayList<>();
        List<PastState> known = states.of("evidence", ids, moment.at());
        Set<UUID> closed = sight.documents() ? Set.of() : documents.closing(known, moment);
        for (PastState then : known) {
            Object @Nullable [] now = files.get(then.id());
            boolean restricted = then.state().path("restricted").asBoolean() || now != null && (Boolean) now[2];
            boolean hidden = restricted && !sight.evidence() || closed.contains(then.id());
            items.add(item(then, now, hidden));
        }
        return items;
    }

    private static EvidenceItem item(PastState then, Object @Nullable [] now, boolean hidden) {
        Text omitted = hidden ? RESTRICTED : omitted(then, now);
        StoredFile file = omitted != null || now == null
                ? null
                : new StoredFile(
                        (String) now[3],
                        ((Number) now[4]).longValue(),
                        ((Number) now[5]).longValue(),
                        HexFormat.of().formatHex((byte[]) now[6]));
        return new EvidenceItem(
                then.id(),
                then.version(),
                then.text("/title"),
                then.text("/fileName"),
                kind(then.text("/kind")),
                subjects(then.state().path("subjects")),
                then.state().path("effectiveOn").textValue(),
                file,
                omitted,
                hidden);
    }

    private static @Nullable Text omitted(PastState then, Object @Nullable [] now) {
        if (now == null) {
            return GONE;
        }
        if (then.text("/state").equals("RECEIVING")) {
            return NOT_RECEIVED;
        }
        return switch ((String) now[1]) {
            case "QUARANTINED" -> QUARANTINED;
            case "DISPOSED" -> DISPOSED;
            case "STORED" -> then.text("/state").equals("STORED") ? null : QUARANTINED;
            default -> NOT_RECEIVED;
        };
    }

    private static String kind(String code) {
        try {
            return EvidenceKind.valueOf(code).label().ja();
        } catch (IllegalArgumentException ofAnotherTime) {
            return code;
        }
    }

    private static String subjects(JsonNode subjects) {
        return StreamSupport.stream(subjects.spliterator(), false)
                .map(subject ->
                        subject.path("type").asText() + ":" + subject.path("id").asText())
                .collect(Collectors.joining(" "));
    }

    private static List<UUID> ids(List<?> found) {
        return found.stream().map(UUID.class::cast).toList();
    }
}
