package org.daicho.verification.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.daicho.contract.ContractDirectory;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.verification.References;
import org.daicho.verification.check.terms.NewVerification;
import org.daicho.verification.check.terms.VerificationState;
import org.daicho.verification.frequency.VerificationFrequency;
import org.daicho.verification.frequency.VerificationMethod;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a planned verification. */
@Singleton
class VerificationRule {

    private static final Text ONE_SUBJECT =
            Text.of("contractId か serviceId のどちらか一方で示してください。", "Name either a contract or a cloud service.");
    private static final Text SUBJECT_STAYS = Text.of("確認の対象は変更できません。", "A verification stays with what it looks at.");
    private static final Text ON_SITE =
            Text.of("%s、実地で行う定めです。実地以外とする理由を書いてください。", "It is to be done on site: %s. Say why it is not.");
    private static final Text NOT_PLANNED = Text.of("「%s」の確認にはできません。", "Not possible for a verification that is %s.");

    private final References references;
    private final Signatories signatories;
    private final ContractDirectory contracts;

    @Inject
    VerificationRule(References references, Signatories signatories, ContractDirectory contracts) {
        this.references = references;
        this.signatories = signatories;
        this.contracts = contracts;
    }

    /** Throws 400 with every reason. @param present absent for a new one */
    NewVerification require(@Nullable NewVerification present, NewVerification wanted) {
        Violations violations = new Violations();
        violations.read("/methodReason", wanted.methodReason(), StoredText::lines);
        violations.read("/note", wanted.note(), StoredText::lines);
        boolean moved = present != null
                && !(Objects.equals(present.contractId(), wanted.contractId())
                        && Objects.equals(present.serviceId(), wanted.serviceId()));
        violations
                .refuseIf(
                        moved,
                        wanted.contractId() == null ? "/serviceId" : "/contractId",
                        "subject-stays",
                        SUBJECT_STAYS)
                .refuseIf(
                        !moved && (wanted.contractId() == null) == (wanted.serviceId() == null),
                        "/contractId",
                        "one-subject",
                        ONE_SUBJECT);
        signatories.check(wanted.performedBy(), "/performedBy", violations);
        if (!moved && references.contract(wanted.contractId(), "/contractId", violations)) {
            requireMethod(wanted, violations);
        }
        references.cloudService(wanted.serviceId(), "/serviceId", violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    private void requireMethod(NewVerification wanted, Violations violations) {
        VerificationFrequency rule =
                VerificationFrequency.of(contracts.view(Objects.requireNonNull(wanted.contractId())));
        violations.refuseIf(
                rule.method() == VerificationMethod.ON_SITE
                        && wanted.method() != VerificationMethod.ON_SITE
                        && (wanted.methodReason() == null
                                || wanted.methodReason().isBlank()),
                "/methodReason",
                "on-site-due",
                new Text(
                        ON_SITE.ja().formatted(rule.because().ja()),
                        ON_SITE.en().formatted(rule.because().en())));
    }

    /** Why the verification takes no more changes; empty while it is planned. */
    static List<Violation> notPlanned(Verification verification) {
        Text label = verification.state.label();
        return verification.state == VerificationState.PLANNED
                ? List.of()
                : List.of(Violation.at(
                        "/state",
                        "wrong-state",
                        new Text(
                                NOT_PLANNED.ja().formatted(label.ja()),
                                NOT_PLANNED.en().formatted(label.en()))));
    }

    static void requirePlanned(Verification verification) {
        List<Violation> reasons = notPlanned(verification);
        if (!reasons.isEmpty()) {
            throw ProblemException.of(ProblemKind.CONFLICT, reasons);
        }
    }
}
