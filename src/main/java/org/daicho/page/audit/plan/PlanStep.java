package org.daicho.page.audit.plan;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daicho.assurance.audit.plan.AuditPlanState;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A step of a plan, and the form that it takes. */
enum PlanStep {
    APPROVE("承認を記録する", "Record its approval", AuditPlanState.DRAFT),
    REVISE("案に戻して見直す", "Make it a draft again", AuditPlanState.APPROVED),
    /** Only the words of a draft; what the API can change besides is left to it. */
    CHANGE("計画を変更する", "Change the plan", AuditPlanState.DRAFT);

    private final Text label;
    private final AuditPlanState from;

    PlanStep(String ja, String en, AuditPlanState from) {
        this.label = Text.of(ja, en);
        this.from = from;
    }

    static PlanStep at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("step", path));
    }

    /** The last step of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text label() {
        return label;
    }

    boolean isFrom(AuditPlanState state) {
        return from == state;
    }

    @Nullable String note(Tongue l) {
        return this == APPROVE
                ? l.of(
                        "作成者は承認できません。年度計画は、中期計画の承認の後に承認します。",
                        "Not by who prepared it, and an annual plan only after its medium-term plan.")
                : null;
    }

    /** @param today what most who come to take the step would write */
    Filled filled(String today) {
        return Filled.of(Map.of("on", today));
    }

    List<Entry> entries(Tongue l, Filled filled, Staff staff, HttpHeaders headers) {
        return switch (this) {
            case APPROVE -> List.of(
                    staff.signatory(l, filled, "by", l.of("承認者", "Approved by"), headers),
                    Entry.day(l, "on", l.of("承認日", "Approved on")).must());
            case REVISE -> List.of(
                    Entry.lines("reason", l.of("見直す理由", "Reason")).must());
            case CHANGE -> PlanBlank.later(l);
        };
    }
}
