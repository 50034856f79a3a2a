package org.daicho.externalservice.life;

import java.time.LocalDate;
import java.util.Objects;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** When an application must be there, and until when it may be written. */
public final class ApplicationRule {

    private static final Text REQUIRED = Text.of("これから使うものには申請が必要です。", "What is yet to be used needs an application.");
    private static final Text NOT_TAKEN_BACK =
            Text.of("申請は取り消せません。不承認にしてください。", "An application is refused, not removed.");
    private static final Text DECIDED = Text.of("決定の済んだ申請は変更できません。", "The application was decided upon and stays.");

    private ApplicationRule() {}

    /** What is registered without an application is in use already, so its use cannot begin in the future. */
    public static void checkNew(
            @Nullable Application application, @Nullable LocalDate startedOn, LocalDate today, Violations violations) {
        violations.refuseIf(
                application == null && startedOn != null && startedOn.isAfter(today),
                "/application",
                "required",
                REQUIRED);
    }

    public static void checkChange(ExternalUse use, @Nullable Application wanted, Violations reasons) {
        boolean changed = !Objects.equals(use.application, wanted);
        boolean decided = use.approval != null && use.approval.approver() != null;
        reasons.refuseIf(changed && decided, "/application", "application-decided", DECIDED)
                .refuseIf(
                        changed && !decided && wanted == null && use.state == ServiceState.APPLIED,
                        "/application",
                        "application-stays",
                        NOT_TAKEN_BACK);
    }
}
