package org.daicho.verification.measure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.verification.References;
import org.daicho.verification.check.VerificationDirectory;
import org.daicho.verification.check.VerificationView;
import org.daicho.verification.measure.terms.NewMeasure;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a measure (basic policy 6(8): measures under the contract, where needed). */
@Singleton
class MeasureRule {

    private static final Text NO_CAUSE =
            Text.of("不適となった確認、事故、理由のどれかを示してください。", "Name the failed line of a verification, an incident, or a reason.");
    private static final Text OF_NOBODY =
            Text.of("契約、サービス、委託事業者のどれかを示してください。", "Name a contract, a service or a contractor.");
    private static final Text DUE_FIRST = Text.of("期限が要求日より前です。", "It is due before it was demanded.");
    private static final Text NO_VERIFICATION = Text.of("この確認は登録されていません。", "This verification is not registered.");
    private static final Text WHICH_LINE =
            Text.of("確認のどの項目によるものかを code で示してください。", "Say with code which line of the verification it is about.");
    private static final Text NOT_FAILED = Text.of("%s は、この確認で不適となっていません。", "%s did not fail in this verification.");
    private static final Text OTHER_CONTRACT =
            Text.of("確認の対象と異なる契約です。", "It is another contract than the one that was verified.");

    private final References references;
    private final Signatories signatories;
    private final VerificationDirectory verifications;
    private final ContractDirectory contracts;

    @Inject
    MeasureRule(
            References references,
            Signatories signatories,
            VerificationDirectory verifications,
            ContractDirectory contracts) {
        this.references = references;
        this.signatories = signatories;
        this.verifications = verifications;
        this.contracts = contracts;
    }

    /** Throws 400 with every reason; returns it with the contract, contractor and service that its cause tells. */
    NewMeasure require(NewMeasure wanted) {
        Violations violations = new Violations();
        violations.read("/code", wanted.code(), StoredText::line);
        violations.read("/articleReference", wanted.articleReference(), StoredText::line);
        violations.read("/reason", wanted.reason(), StoredText::lines);
        violations.read("/demand", wanted.demand(), StoredText::lines);
        boolean reasoned = wanted.reason() != null && !wanted.reason().isBlank();
        violations
                .refuseIf(
                        wanted.verificationId() == null && wanted.incidentId() == null && !reasoned,
                        "/reason",
                        "no-cause",
                        NO_CAUSE)
                .refuseIf(wanted.dueOn().isBefore(wanted.demandedOn()), "/dueOn", "due-before-demand", DUE_FIRST);
        signatories.check(wanted.responsible(), "/responsible", violations);
        references.contractor(wanted.contractorId(), "/contractorId", violations);
        references.service(wanted.serviceId(), "/serviceId", violations);
        references.incident(wanted.incidentId(), "/incidentId", violations);
        boolean known = references.contract(wanted.contractId(), "/contractId", violations);
        VerificationView cause = cause(wanted, violations);
        NewMeasure kept = derived(wanted, cause, known);
        violations
                .refuseIf(
                        kept.contractId() == null && kept.serviceId() == null && kept.contractorId() == null,
                        "/contractId",
                        "of-nobody",
                        OF_NOBODY)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return kept;
    }

    private @Nullable VerificationView cause(NewMeasure wanted, Violations violations) {
        UUID id = wanted.verificationId();
        if (id == null) {
            return null;
        }
        if (!verifications.exists(id)) {
            violations.refuseIf(true, "/verificationId", "unknown-verification", NO_VERIFICATION);
            return null;
        }
        VerificationView cause = verifications.view(id);
        violations
                .refuseIf(wanted.code() == null, "/code", "required", WHICH_LINE)
                .refuseIf(
                        wanted.code() != null && !verifications.hasFailed(id, wanted.code()),
                        "/code",
                        "not-failed",
                        NOT_FAILED.with(wanted.code()))
                .refuseIf(
                        wanted.contractId() != null && !wanted.contractId().equals(cause.contractId()),
                        "/contractId",
                        "other-contract",
                        OTHER_CONTRACT);
        return cause;
    }

    private NewMeasure derived(NewMeasure wanted, @Nullable VerificationView cause, boolean contractKnown) {
        UUID contract = wanted.contractId() == null && cause != null ? cause.contractId() : wanted.contractId();
        UUID service = wanted.serviceId() == null && cause != null ? cause.serviceId() : wanted.serviceId();
        UUID contractor = wanted.contractorId();
        if (contractor == null && contract != null && (contractKnown || cause != null)) {
            contractor = contractKnown ? contracts.view(contract).contractorId() : cause.contractorId();
        }
        return wanted.about(contract, contractor, service);
    }
}
