package org.daicho.externalservice.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daicho.catalogue.Catalogues;
import org.daicho.externalservice.condition.ConditionRule;
import org.daicho.externalservice.exemption.ExemptionKind;
import org.daicho.externalservice.exemption.ExemptionRegister;
import org.daicho.externalservice.exemption.ExemptionView;
import org.daicho.externalservice.exemption.NewExemption;
import org.daicho.externalservice.life.Application;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.ExternalUse;
import org.daicho.externalservice.life.Refusal;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Approves and refuses applications: by somebody else than the applicant, and only what meets its conditions. */
@Singleton
public class Approvals {

    private static final Text FUTURE = Text.of("決定日が今日より後です。", "It cannot have been decided in the future.");
    private static final Text TOO_EARLY = Text.of("決定日が申請日より前です。", "It was decided before it was applied for.");
    private static final Text NO_APPLICATION =
            Text.of("申請の記録がありません。申請者を記録してください。", "There is no application; record who applied.");
    private static final Text ALREADY = Text.of("既に承認されています。", "It is approved already.");
    private static final Text SAME = Text.of(
            "申請者と承認者が同じです。別の人が承認するか、例外の理由を記録してください。",
            "Applicant and approver are the same; let somebody else approve or record an exception.");

    private final Catalogues catalogues;
    private final Signatories signatories;
    private final ExemptionRegister exemptions;
    private final Clock clock;

    @Inject
    Approvals(Catalogues catalogues, Signatories signatories, ExemptionRegister exemptions, Clock clock) {
        this.catalogues = catalogues;
        this.signatories = signatories;
        this.exemptions = exemptions;
        this.clock = clock;
    }

    /** Throws 400 for what is wrong with the decision, 409 with everything that stands in its way. @param more reasons of this kind */
    public void approve(ExternalUse use, NewApproval wanted, List<Violation> more) {
        check(use.application, wanted);
        boolean same = use.application != null
                && signatories.areSame(use.application.applicant(), wanted.approver(), wanted.decidedOn());
        boolean excepted = wanted.exception() != null
                || exemptions.has(ExemptionKind.FOUR_EYES, use.kind().subject(), use.id, wanted.decidedOn());
        Violations reasons = new Violations();
        ServiceStep.APPROVE.check(use.state, reasons);
        reasons.refuseIf(
                        use.approval != null && use.approval.approver() != null,
                        "/approval",
                        "already-approved",
                        ALREADY)
                .refuseIf(use.application == null, "/application", "no-application", NO_APPLICATION)
                .refuseIf(same && !excepted, "/approver", "approver-is-applicant", SAME)
                .add(conditions(use))
                .add(more)
                .orThrow(ProblemKind.CONFLICT);
        if (same && wanted.exception() != null) {
            record(use, wanted.decidedOn(), wanted.exception());
        }
        use.approve(new Approval(wanted.decidedOn(), wanted.approver(), wanted.conditions()));
    }

    /** Throws 400 and 409 alike. */
    public void refuse(ExternalUse use, Refusal wanted) {
        Violations wrong = new Violations();
        wrong.read("/reason", wanted.reason(), StoredText::lines);
        check(use.application, wanted.decidedOn(), wanted.approver(), wrong);
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
        Violations reasons = new Violations();
        ServiceStep.REFUSE.check(use.state, reasons);
        reasons.orThrow(ProblemKind.CONFLICT);
        use.refuse(wanted);
    }

    private void check(@Nullable Application application, NewApproval wanted) {
        Violations wrong = new Violations();
        wrong.read("/conditions", wanted.conditions(), StoredText::lines);
        if (wanted.exception() != null) {
            wrong.read("/exception/reason", wanted.exception().reason(), StoredText::lines);
            signatories.check(wanted.exception().by(), "/exception/by", wrong);
        }
        check(application, wanted.decidedOn(), wanted.approver(), wrong);
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
    }

    private void check(
            @Nullable Application application, LocalDate decidedOn, Signatory approver, Violations violations) {
        signatories.check(approver, "/approver", violations);
        violations
                .refuseIf(decidedOn.isAfter(LocalDate.now(clock)), "/decidedOn", "in-future", FUTURE)
                .refuseIf(
                        application != null && decidedOn.isBefore(application.appliedOn()),
                        "/decidedOn",
                        "decided-before-applied",
                        TOO_EARLY);
    }

    /** Which conditions are not answered or not met, without those that an exception of today covers. */
    private List<Violation> conditions(ExternalUse use) {
        Set<String> excepted = exemptions.of(use.kind().subject(), use.id, LocalDate.now(clock)).stream()
                .filter(one -> one.kind() == ExemptionKind.CONDITION)
                .map(ExemptionView::code)
                .collect(Collectors.toSet());
        return use.requirements(catalogues.required(use.edition)).stream()
                .flatMap(applicable -> {
                    String code = applicable.requirement().code();
                    return ConditionRule.check(applicable, use.conditions().get(code), excepted.contains(code))
                            .stream();
                })
                .toList();
    }

    private void record(ExternalUse use, LocalDate day, FourEyesException exception) {
        exemptions.grant(
                use.kind().subject(),
                use.id,
                new NewExemption(ExemptionKind.FOUR_EYES, null, exception.reason(), exception.by(), day, day));
    }
}
