package org.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daicho.catalogue.reading.DeliveredCatalogues;

/** What more danger may never do: take a requirement away, or make one weaker. */
class ApplicabilityPropertyTest {

    private final Edition edition = new DeliveredCatalogues().current();

    @Property(tries = 300)
    void my_number_asks_all_that_personal_information_asks(@ForAll("situations") Situation it) {
        Situation withMyNumber =
                new Situation(it.subject(), it.kind(), it.personalData(), true, it.confidentiality(), it.startsOn());

        assertThat(withMyNumber.personalData()).isTrue();
        assertNothingLost(
                new Situation(it.subject(), it.kind(), true, it.myNumber(), it.confidentiality(), it.startsOn()),
                withMyNumber);
    }

    @Property(tries = 300)
    void raising_the_confidentiality_never_removes_a_requirement(
            @ForAll("situations") Situation it, @ForAll Confidentiality lower, @ForAll Confidentiality higher) {
        if (higher.isAtLeast(lower)) {
            assertNothingLost(classified(it, lower), classified(it, higher));
        } else {
            assertNothingLost(classified(it, higher), classified(it, lower));
        }
    }

    @Property(tries = 300)
    void starting_later_never_weakens_an_obligation(
            @ForAll("situations") Situation it, @ForAll("days") LocalDate later) {
        if (it.startsOn() != null && later.isAfter(it.startsOn())) {
            assertNothingLost(
                    it,
                    new Situation(
                            it.subject(), it.kind(), it.personalData(), it.myNumber(), it.confidentiality(), later));
        }
    }

    @Property(tries = 300)
    void leaving_a_field_empty_never_removes_a_requirement(@ForAll("situations") Situation it) {
        assertNothingLost(it, new Situation(it.subject(), null, it.personalData(), it.myNumber(), null, null));
    }

    @Property(tries = 300)
    void whatever_applies_is_asked_of_that_subject_and_says_why(@ForAll("situations") Situation it) {
        assertThat(edition.applicableTo(it)).isNotEmpty().allSatisfy(applicable -> {
            assertThat(applicable.requirement().applicability().subject()).isEqualTo(it.subject());
            assertThat(applicable.reason().ja()).isNotBlank().doesNotContain("%");
            assertThat(applicable.reason().en()).isNotBlank().doesNotContain("%");
        });
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Combinators.combine(
                        Arbitraries.of(Subject.class),
                        Arbitraries.of(WorkKind.class).injectNull(0.1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Confidentiality.class).injectNull(0.1),
                        days().injectNull(0.1))
                .as(Situation::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        LocalDate inForce = LocalDate.of(2027, 7, 1);
        return Arbitraries.integers().between(-500, 500).map(inForce::plusDays);
    }

    private static Situation classified(Situation it, Confidentiality confidentiality) {
        return new Situation(it.subject(), it.kind(), it.personalData(), it.myNumber(), confidentiality, it.startsOn());
    }

    private void assertNothingLost(Situation less, Situation more) {
        Map<String, Obligation> before = obligations(less);
        Map<String, Obligation> after = obligations(more);
        assertThat(after).containsKeys(before.keySet().toArray(String[]::new));
        before.forEach((code, obligation) -> {
            if (obligation == Obligation.MANDATORY) {
                assertThat(after).containsEntry(code, Obligation.MANDATORY);
            }
        });
    }

    private Map<String, Obligation> obligations(Situation situation) {
        return edition.applicableTo(situation).stream()
                .collect(Collectors.toMap(
                        applicable -> applicable.requirement().code(), ApplicableRequirement::obligation));
    }
}
