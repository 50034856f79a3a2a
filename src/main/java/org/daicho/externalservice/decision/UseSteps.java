package org.daicho.externalservice.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.daicho.externalservice.life.Ending;
import org.daicho.externalservice.life.ExternalUse;
import org.daicho.externalservice.life.KnownEvidence;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.externalservice.life.Suspension;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Takes what is approved into use, stops it and ends it. Every method throws 400 for wrong input and 409 with every reason. */
@Singleton
public class UseSteps {

    private static final Text FUTURE = Text.of("日付が今日より後です。", "The day is in the future.");
    private static final Text BEFORE_APPROVAL = Text.of("利用開始日が承認日より前です。", "Use would begin before its approval.");
    private static final Text BEFORE_START = Text.of("利用開始日より前です。", "It is before the first day of use.");
    private static final Text INFORMATION =
            Text.of("預けた情報の廃棄が確認されていません。", "The information left with the provider is not disposed of.");
    private static final Text ACCOUNTS = Text.of("アカウントの廃棄が確認されていません。", "The accounts are not disposed of.");

    private final DutyRoster roster;
    private final KnownEvidence evidence;
    private final Clock clock;

    @Inject
    UseSteps(DutyRoster roster, KnownEvidence evidence, Clock clock) {
        this.roster = roster;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param missing what use still needs */
    public void start(ExternalUse use, Starting wanted, List<Violation> missing) {
        boolean early = use.state == ServiceState.APPROVED
                && use.approval != null
                && wanted.startedOn().isBefore(use.approval.decidedOn());
        notInFuture(wanted.startedOn(), "/startedOn")
                .refuseIf(early, "/startedOn", "started-before-approval", BEFORE_APPROVAL)
                .orThrow(ProblemKind.INVALID_REQUEST);
        require(ServiceStep.START, use, missing);
        use.start(wanted.startedOn());
    }

    public void suspend(ExternalUse use, Suspension wanted) {
        Violations wrong = notInFuture(wanted.suspendedOn(), "/suspendedOn");
        wrong.read("/reason", wanted.reason(), StoredText::lines);
        notBefore(use.startedOn, wanted.suspendedOn(), "/suspendedOn", wrong);
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
        require(ServiceStep.SUSPEND, use, List.of());
        use.suspend(wanted);
    }

    /** @param missing what use still needs */
    public void resume(ExternalUse use, List<Violation> missing) {
        require(ServiceStep.RESUME, use, missing);
        use.resume();
    }

    /** Nobody answers for it after its last day. */
    public void end(ExternalUse use, Ending wanted) {
        Violations wrong = notInFuture(wanted.endedOn(), "/endedOn");
        evidence.check(wanted.evidenceIds(), "/evidenceIds", wrong);
        if (use.state != ServiceState.APPROVED) {
            // until then the first day is only planned
            notBefore(use.startedOn, wanted.endedOn(), "/endedOn", wrong);
        }
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
        Violations missing = new Violations()
                .refuseIf(
                        !wanted.informationDisposed(), "/informationDisposed", "information-not-disposed", INFORMATION)
                .refuseIf(!wanted.accountsDisposed(), "/accountsDisposed", "accounts-not-disposed", ACCOUNTS);
        require(ServiceStep.END, use, missing.list());
        // first, since it flushes: the service is to be written once, in one version
        roster.endAll(use.kind().subject(), use.id, wanted.endedOn());
        use.end(wanted);
    }

    private static void require(ServiceStep step, ExternalUse use, List<Violation> missing) {
        Violations reasons = new Violations();
        step.check(use.state, reasons);
        reasons.add(missing).orThrow(ProblemKind.CONFLICT);
    }

    private Violations notInFuture(LocalDate day, String pointer) {
        return new Violations().refuseIf(day.isAfter(LocalDate.now(clock)), pointer, "in-future", FUTURE);
    }

    private static void notBefore(@Nullable LocalDate startedOn, LocalDate day, String pointer, Violations violations) {
        violations.refuseIf(startedOn != null && day.isBefore(startedOn), pointer, "before-start", BEFORE_START);
    }
}
