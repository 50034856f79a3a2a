package org.daicho.assurance.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.inspection.questionnaire.QuestionRule;
import org.daicho.assurance.subject.AuditSubjects;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of everything written about a self-inspection. */
@Singleton
class SelfInspectionRule {

    private static final Text CLOSES_FIRST = Text.of("終了日が開始日より前です。", "It closes before it opens.");
    private static final Text NO_UNIT = Text.of("この組織は登録されていません。", "This unit is not registered.");

    private final QuestionRule questions;
    private final UnitDirectory units;

    @Inject
    SelfInspectionRule(QuestionRule questions, UnitDirectory units) {
        this.questions = questions;
        this.units = units;
    }

    /** Throws 400 with every reason. */
    NewSelfInspection require(NewSelfInspection wanted) {
        Violations violations = new Violations();
        violations.read("/title", wanted.title(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations.refuseIf(
                wanted.closesOn().isBefore(wanted.opensOn()), "/closesOn", "closes-before-opening", CLOSES_FIRST);
        List<UUID> asked = wanted.unitIds();
        AuditSubjects.checkOnce(asked, "/unitIds", violations);
        for (int i = 0; i < asked.size(); i++) {
            violations.refuseIf(!units.exists(asked.get(i)), "/unitIds/" + i, "unknown-unit", NO_UNIT);
        }
        questions.check(wanted.questions(), violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }
}
