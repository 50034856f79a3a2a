package org.daicho.contract.reference;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.History;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Evidence that something refers to. */
@Singleton
public class EvidenceReferences {

    private static final Text UNKNOWN = Text.of("この証拠資料は登録されていません。", "This evidence is not registered.");

    private final History history;

    @Inject
    EvidenceReferences(History history) {
        this.history = history;
    }

    /** Notes each one that there never was, at its place below the given pointer. */
    public void check(@Nullable List<UUID> ids, String pointer, Violations violations) {
        for (int i = 0; ids != null && i < ids.size(); i++) {
            violations.refuseIf(!history.knows("evidence", ids.get(i)), pointer + '/' + i, "unknown-evidence", UNKNOWN);
        }
    }

    /** As they are kept: each once. */
    public static List<UUID> kept(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }
}
