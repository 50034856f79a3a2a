package org.daicho.contractor.selection.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daicho.catalogue.Applicability;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Obligation;
import org.daicho.catalogue.Requirement;
import org.daicho.catalogue.Subject;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;

class CriterionRuleTest {

    @Test
    void an_unanswered_criterion_stops_every_decision() {
        assertThat(codes(Obligation.MANDATORY, null, false)).containsExactly("criterion-unanswered");
        assertThat(codes(Obligation.MANDATORY, null, true)).containsExactly("criterion-unanswered");
    }

    @Test
    void a_criterion_that_is_not_met_stops_a_selection_without_reason() {
        assertThat(codes(Obligation.MANDATORY, AnswerStatus.NOT_MET, true)).containsExactly("criterion-not-met");
        assertThat(codes(Obligation.MANDATORY, AnswerStatus.NOT_MET, false)).isEmpty();
        assertThat(codes(Obligation.MANDATORY, AnswerStatus.MET, true)).isEmpty();
        assertThat(codes(Obligation.MANDATORY, AnswerStatus.NOT_APPLICABLE, true))
                .isEmpty();
    }

    @Test
    void what_is_only_recommended_stops_nothing() {
        assertThat(codes(Obligation.RECOMMENDED, null, true)).isEmpty();
        assertThat(codes(Obligation.RECOMMENDED, AnswerStatus.NOT_MET, true)).isEmpty();
    }

    private static List<String> codes(Obligation obligation, AnswerStatus status, boolean selectedWithoutReason) {
        Answer answer = status == null ? null : new Answer(new NewAnswer(status, "理由", null, null, null));
        return CriterionRule.check(criterion(obligation), answer, selectedWithoutReason).stream()
                .map(Violation::code)
                .toList();
    }

    private static ApplicableRequirement criterion(Obligation obligation) {
        Applicability always = new Applicability(
                Subject.CONTRACTOR_SELECTION, List.of(), List.of(), false, false, null, obligation, null);
        Requirement requirement = new Requirement(
                "SE-01",
                "SE",
                Text.of("基準", "criterion"),
                List.of(),
                List.of(),
                null,
                List.of(),
                true,
                always,
                List.of());
        return new ApplicableRequirement(requirement, obligation, Text.of("常に", "always"));
    }
}
