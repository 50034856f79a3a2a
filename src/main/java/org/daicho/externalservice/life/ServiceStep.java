package org.daicho.externalservice.life;

import java.util.Set;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** The steps of a service's life and where each may be taken from. */
public enum ServiceStep {
    /** What is found in use, or suspended, without an approval gets it where it is; only an application becomes APPROVED. */
    APPROVE("承認", "approval", Set.of(ServiceState.APPLIED, ServiceState.FOUND, ServiceState.SUSPENDED)),
    REFUSE("不承認", "refusal", Set.of(ServiceState.APPLIED)),
    START("利用開始", "starting", Set.of(ServiceState.APPROVED, ServiceState.FOUND)),
    SUSPEND("利用停止", "suspending", Set.of(ServiceState.IN_USE, ServiceState.FOUND)),
    RESUME("利用再開", "resuming", Set.of(ServiceState.SUSPENDED)),
    END(
            "利用終了",
            "ending",
            Set.of(ServiceState.APPROVED, ServiceState.FOUND, ServiceState.IN_USE, ServiceState.SUSPENDED));

    private static final Text WRONG_STATE = Text.of("%sは「%s」のものにはできません。", "%s is not possible for what is %s.");
    private static final Text FINAL = Text.of("「%s」のものは変更できません。", "What is %s takes no changes.");

    private final Text name;
    private final Set<ServiceState> from;

    ServiceStep(String ja, String en, Set<ServiceState> from) {
        this.name = Text.of(ja, en);
        this.from = from;
    }

    public void check(ServiceState state, Violations reasons) {
        Text message = new Text(
                WRONG_STATE.ja().formatted(name.ja(), state.label().ja()),
                WRONG_STATE.en().formatted(name.en(), state.label().en()));
        reasons.refuseIf(!from.contains(state), "/state", "wrong-state", message);
    }

    /** Throws 409 where nothing may be changed any more. */
    public static void requireOpen(ServiceState state) {
        Text message = new Text(
                FINAL.ja().formatted(state.label().ja()),
                FINAL.en().formatted(state.label().en()));
        new Violations()
                .refuseIf(state.isFinal(), "/state", "wrong-state", message)
                .orThrow(ProblemKind.CONFLICT);
    }
}
