package org.daicho.assurance.policy.edition;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.daicho.assurance.finding.FindingDirectory;
import org.daicho.assurance.subject.AuditSubjects;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of an edition. */
@Singleton
class PolicyEditionRule {

    private static final Text NO_LABEL = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text THERE = Text.of("この版は登録されています。", "There is an edition of that label.");
    private static final Text EARLY = Text.of("施行日が策定日より前です。", "It takes effect before it was established.");

    private final PolicyEditions editions;
    private final FindingDirectory findings;
    private final AuditSubjects subjects;
    private final Signatories signatories;

    @Inject
    PolicyEditionRule(
            PolicyEditions editions, FindingDirectory findings, AuditSubjects subjects, Signatories signatories) {
        this.editions = editions;
        this.findings = findings;
        this.subjects = subjects;
        this.signatories = signatories;
    }

    /** Throws 400 with every reason, and 409 for a label that the document has already. */
    NewPolicyEdition require(UUID documentId, NewPolicyEdition wanted) {
        Violations violations = new Violations();
        violations.read("/label", wanted.label(), StoredText::line);
        violations.read("/summary", wanted.summary(), StoredText::lines);
        violations
                .refuseIf(SearchText.fold(wanted.label()).isEmpty(), "/label", "required", NO_LABEL)
                .refuseIf(
                        wanted.effectiveOn().isBefore(wanted.establishedOn()),
                        "/effectiveOn",
                        "before-established",
                        EARLY);
        subjects.checkEvidence(wanted.evidenceId(), "/evidenceId", violations);
        AuditSubjects.checkOnce(wanted.causedByFindingIds(), "/causedByFindingIds", violations);
        findings.check(wanted.causedByFindingIds(), "/causedByFindingIds", violations);
        signatories.check(wanted.approvedBy(), "/approvedBy", violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        new Violations()
                .refuseIf(editions.has(documentId, wanted.label()), "/label", "label-taken", THERE)
                .orThrow(ProblemKind.CONFLICT);
        return wanted;
    }
}
