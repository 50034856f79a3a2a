package org.daicho.assurance.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.Step;
import org.daicho.assurance.audit.AuditDirectory;
import org.daicho.assurance.audit.AuditState;
import org.daicho.assurance.finding.terms.NewFinding;
import org.daicho.assurance.subject.AuditSubjects;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of everything written about a finding, and of its follow-up. */
@Singleton
class FindingRule {

    private static final Step FIND = Step.of("指摘", "finding", AuditState.IN_PROGRESS, AuditState.REPORTED);
    private static final Text OWN_FINDING = Text.of(
            "指摘への回答の責任者は、その改善を確認できません。",
            "Who has to answer a finding cannot be the one who checks that it is put right.");

    private final AuditDirectory audits;
    private final AuditSubjects subjects;
    private final Signatories signatories;

    @Inject
    FindingRule(AuditDirectory audits, AuditSubjects subjects, Signatories signatories) {
        this.audits = audits;
        this.subjects = subjects;
        this.signatories = signatories;
    }

    /** Throws 404 for an audit that is not there and 409 for one that has not begun or is over. */
    void requireAudit(UUID auditId) {
        FIND.reasons(audits.view(auditId).state()).orThrow(ProblemKind.CONFLICT);
    }

    /** Throws 400 with every reason. */
    NewFinding require(NewFinding wanted) {
        Violations violations = new Violations();
        violations.read("/title", wanted.title(), StoredText::line);
        violations.read("/criterion", wanted.criterion(), StoredText::line);
        violations.read("/condition", wanted.condition(), StoredText::lines);
        subjects.check(wanted.subject(), "/subject", violations);
        signatories.check(wanted.responsible(), "/responsible", violations);
        List<UUID> evidence = wanted.evidenceIds();
        AuditSubjects.checkOnce(evidence, "/evidenceIds", violations);
        for (int i = 0; i < evidence.size(); i++) {
            subjects.checkEvidence(evidence.get(i), "/evidenceIds/" + i, violations);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    void require(FindingStepsResource.FindingResponse answer) {
        Violations violations = new Violations();
        violations.read("/response", answer.response(), StoredText::lines);
        violations.read("/plan", answer.plan(), StoredText::lines);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
    }

    /** Throws 400 for what is not readable, and 409 with every reason why it cannot be followed up so. */
    void require(Finding finding, FindingStepsResource.FindingFollowUp check) {
        Violations violations = new Violations();
        violations.read("/note", check.note(), StoredText::lines);
        signatories.check(check.by(), "/by", violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        Finding.FOLLOW_UP
                .reasons(finding.state)
                .refuseIf(
                        signatories.areSame(finding.responsible, check.by(), check.on()),
                        "/by",
                        "follows-up-own-finding",
                        OWN_FINDING)
                .orThrow(ProblemKind.CONFLICT);
    }
}
