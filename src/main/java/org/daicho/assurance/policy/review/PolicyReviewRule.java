package org.daicho.assurance.policy.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.daicho.assurance.finding.FindingDirectory;
import org.daicho.assurance.subject.AuditSubjects;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of a review. */
@Singleton
class PolicyReviewRule {

    private static final Text NOT_LATER = Text.of("次回の見直しは今回より後です。", "The next review comes after this one.");

    private final FindingDirectory findings;
    private final Signatories signatories;

    @Inject
    PolicyReviewRule(FindingDirectory findings, Signatories signatories) {
        this.findings = findings;
        this.signatories = signatories;
    }

    /** Throws 400 with every reason. */
    NewPolicyReview require(NewPolicyReview wanted) {
        Violations violations = new Violations();
        violations.read("/note", wanted.note(), StoredText::lines);
        signatories.check(wanted.by(), "/by", violations);
        AuditSubjects.checkOnce(wanted.findingIds(), "/findingIds", violations);
        findings.check(wanted.findingIds(), "/findingIds", violations);
        violations
                .refuseIf(
                        wanted.nextReviewOn() != null && !wanted.nextReviewOn().isAfter(wanted.reviewedOn()),
                        "/nextReviewOn",
                        "not-later",
                        NOT_LATER)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }
}
