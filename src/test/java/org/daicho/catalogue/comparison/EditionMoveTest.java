package org.daicho.catalogue.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.EditionFile;
import org.daicho.catalogue.Situation;
import org.daicho.catalogue.WorkKind;
import org.daicho.catalogue.reading.DeliveredCatalogues;
import org.daicho.catalogue.reading.EditionJson;
import org.junit.jupiter.api.Test;

class EditionMoveTest {

    private final Edition old = new DeliveredCatalogues().current();
    private final Situation cleaning =
            Situation.contract(WorkKind.CLEANING, false, false, Confidentiality.C1, LocalDate.of(2026, 4, 1));

    @Test
    void an_edition_that_says_the_same_changes_nothing() {
        Edition same = edition(EditionFile.fresh());

        EditionComparison comparison = EditionComparison.of(old, same);
        EditionMove move = EditionMove.of(cleaning, old, same);

        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.removed()).isEmpty();
        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.successions()).hasSize(80);
        assertThat(move.carriedOver()).hasSize(18);
        assertThat(move.newlyApplicable()).isEmpty();
        assertThat(move.noLongerApplicable()).isEmpty();
        assertThat(move.toRecheck()).isEmpty();
    }

    @Test
    void what_is_new_gone_or_reworded_is_told_apart() {
        Edition other = edition(EditionFile.fresh()
                .without("CL-13")
                .plus("CL-01", "CL-14")
                .with("CL-05", one -> one.withObject("/title").put("ja", "年1回の教育を行うこと"))
                .with("CL-06", one -> one.putObject("note").put("ja", "注").put("en", "note")));

        EditionComparison comparison = EditionComparison.of(old, other);
        EditionMove move = EditionMove.of(cleaning, old, other);

        assertThat(comparison.added()).extracting("code").containsExactly("CL-14");
        assertThat(comparison.removed()).extracting("code").containsExactly("CL-13");
        assertThat(comparison.changed())
                .extracting(Succession::fields)
                .containsExactly(List.of(RequirementField.TITLE), List.of(RequirementField.NOTE));
        assertThat(codes(move.newlyApplicable())).containsExactly("CL-14");
        assertThat(codes(move.noLongerApplicable())).containsExactly("CL-13");
        assertThat(move.toRecheck()).singleElement().satisfies(recheck -> {
            assertThat(recheck.previousCodes()).containsExactly("CL-05");
            assertThat(recheck.changed()).containsExactly(RequirementField.TITLE);
        });
        assertThat(move.carriedOver()).extracting(EditionMove.CarriedOver::code).contains("CL-06");
    }

    @Test
    void renumbered_merged_and_split_requirements_follow_what_they_replace() {
        Edition other = edition(EditionFile.fresh()
                .plus("CL-07", "CL-20")
                .with("CL-20", one -> one.putArray("replaces").add("CL-07"))
                .with("CL-07", one -> one.withObject("/title").put("en", "Something else altogether"))
                .without("CL-11")
                .with("CL-10", one -> one.putArray("replaces").add("CL-10").add("CL-11"))
                .plus("CL-08", "CL-21")
                .with("CL-21", one -> one.putArray("replaces").add("CL-08"))
                .with("CL-08", one -> one.putArray("replaces").add("CL-08")));

        EditionComparison comparison = EditionComparison.of(old, other);
        EditionMove move = EditionMove.of(cleaning, old, other);

        assertThat(comparison.added()).extracting("code").containsExactly("CL-07");
        assertThat(comparison.removed()).isEmpty();
        assertThat(move.carriedOver())
                .contains(
                        new EditionMove.CarriedOver(List.of("CL-07"), "CL-20"),
                        new EditionMove.CarriedOver(List.of("CL-08"), "CL-08"),
                        new EditionMove.CarriedOver(List.of("CL-08"), "CL-21"));
        assertThat(move.toRecheck())
                .extracting(EditionMove.Recheck::previousCodes)
                .containsExactly(List.of("CL-10", "CL-11"));
        assertThat(codes(move.newlyApplicable())).containsExactly("CL-07");
    }

    @Test
    void going_back_undoes_what_going_on_has_done() {
        Edition other = edition(EditionFile.fresh()
                .plus("CL-07", "CL-20")
                .with("CL-20", one -> one.putArray("replaces").add("CL-07"))
                .without("CL-07"));

        EditionComparison back = EditionComparison.of(other, old);

        assertThat(back.added()).isEmpty();
        assertThat(back.removed()).isEmpty();
        assertThat(back.changed()).singleElement().satisfies(succession -> {
            assertThat(succession.previousCodes()).containsExactly("CL-20");
            assertThat(succession.after().code()).isEqualTo("CL-07");
            assertThat(succession.fields()).contains(RequirementField.CODE);
            assertThat(succession.demandsTheSame()).isTrue();
        });
    }

    @Test
    void what_becomes_mandatory_is_to_be_checked_again() {
        Edition other = edition(EditionFile.fresh()
                .with("SC-01", one -> one.withObject("/applicability").put("mandatoryFrom", "2026-04-01")));

        assertThat(EditionMove.of(cleaning, old, other).toRecheck())
                .extracting(recheck -> recheck.requirement().requirement().code())
                .containsExactly("SC-01");
        assertThat(EditionMove.of(cleaning, other, old).toRecheck()).isEmpty();
    }

    private static List<String> codes(List<ApplicableRequirement> applicable) {
        return applicable.stream().map(one -> one.requirement().code()).toList();
    }

    private static Edition edition(EditionFile file) {
        return EditionJson.read(file.json.toString());
    }
}
