package org.daicho.externalservice.life;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.History;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Whether the evidence that somebody points to was ever received. Its room is further down and cannot be asked. */
@Singleton
public class KnownEvidence {

    private static final Text UNKNOWN = Text.of("この証拠資料は登録されていません。", "This evidence is not registered.");

    private final History history;

    @Inject
    KnownEvidence(History history) {
        this.history = history;
    }

    /** Notes the evidence that is not there; an absent one is left to constraints. */
    public void check(@Nullable UUID id, String pointer, Violations violations) {
        violations.refuseIf(id != null && !history.knows("evidence", id), pointer, "unknown-evidence", UNKNOWN);
    }

    public void check(@Nullable List<UUID> ids, String pointer, Violations violations) {
        for (int i = 0; ids != null && i < ids.size(); i++) {
            check(ids.get(i), pointer + '/' + i, violations);
        }
    }
}
