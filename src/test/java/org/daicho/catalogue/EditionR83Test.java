package org.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daicho.catalogue.reading.DeliveredCatalogues;
import org.junit.jupiter.api.Test;

class EditionR83Test {

    private final Catalogues catalogues = new DeliveredCatalogues();
    private final Edition edition = catalogues.required("R8.3");

    @Test
    void it_is_the_current_edition() {
        assertThat(catalogues.current()).isSameAs(edition);
    }

    @Test
    void every_group_has_all_its_requirements_numbered_without_a_hole() {
        Map<String, Long> sizes = edition.requirements().stream()
                .collect(Collectors.groupingBy(Requirement::group, TreeMap::new, Collectors.counting()));

        assertThat(sizes)
                .isEqualTo(Map.of(
                        "CL", 13L, "SY", 7L, "PI", 10L, "MN", 3L, "SC", 5L, "SE", 11L, "CU", 5L, "CS", 13L, "SN", 13L));
        sizes.forEach((group, size) -> assertThat(
                        edition.requirementsOf(edition.group(group).orElseThrow()))
                .extracting(Requirement::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, size.intValue())
                        .mapToObj(number -> "%s-%02d".formatted(group, number))
                        .toList()));
    }

    @Test
    void every_requirement_says_what_it_is_in_both_languages_and_where_it_comes_from() {
        assertThat(edition.requirements()).allSatisfy(requirement -> {
            assertThat(requirement.title().ja()).matches("(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
            assertThat(requirement.title().en()).matches("[A-Z][ -~]+");
            assertThat(requirement.sources()).isNotEmpty();
            assertThat(requirement.replaces()).isEmpty();
        });
    }

    @Test
    void each_group_is_asked_of_one_kind_of_thing_and_the_supply_chain_from_one_day() {
        Map<String, Set<Subject>> subjects = edition.requirements().stream()
                .collect(Collectors.groupingBy(
                        Requirement::group,
                        TreeMap::new,
                        Collectors.mapping(one -> one.applicability().subject(), Collectors.toSet())));

        assertThat(subjects)
                .containsEntry("SE", Set.of(Subject.CONTRACTOR_SELECTION))
                .containsEntry("CU", Set.of(Subject.CLOUD_SERVICE))
                .containsEntry("CS", Set.of(Subject.CLOUD_SERVICE))
                .containsEntry("SN", Set.of(Subject.SOCIAL_MEDIA_ACCOUNT));
        assertThat(List.of("CL", "SY", "PI", "MN", "SC"))
                .allMatch(group -> subjects.get(group).equals(Set.of(Subject.CONTRACT)));
        assertThat(edition.requirements())
                .filteredOn(one -> one.applicability().mandatoryFrom() != null)
                .extracting(Requirement::code)
                .containsExactly("SC-01", "SC-02", "SC-03", "SC-04", "SC-05", "SE-11");
        assertThat(edition.requirements())
                .filteredOn(one -> one.applicability().minimumConfidentiality() == Confidentiality.C2)
                .extracting(Requirement::group)
                .containsOnly("CU", "CS")
                .hasSize(14);
    }

    @Test
    void only_what_was_checked_against_a_source_is_called_verified() {
        assertThat(verifiedOf("CL")).hasSize(13);
        assertThat(verifiedOf("SY")).containsExactly("SY-01", "SY-02", "SY-03");
        assertThat(verifiedOf("PI")).isEmpty();
        assertThat(verifiedOf("MN")).isEmpty();
        assertThat(verifiedOf("SC")).containsExactly("SC-01", "SC-02", "SC-04");
        assertThat(verifiedOf("SE")).hasSize(11);
        assertThat(verifiedOf("CU")).isEmpty();
        assertThat(verifiedOf("CS")).isEmpty();
        assertThat(verifiedOf("SN"))
                .containsExactly("SN-01", "SN-02", "SN-03", "SN-08", "SN-09", "SN-10", "SN-11", "SN-12", "SN-13");
    }

    @Test
    void what_a_contract_must_say_about_my_number_is_one_requirement_with_ten_points() {
        assertThat(edition.requirement("MN-03").orElseThrow().points()).hasSize(10);
    }

    @Test
    void every_clause_of_the_base_list_says_what_usually_proves_it() {
        assertThat(edition.requirementsOf(edition.group("CL").orElseThrow()))
                .noneMatch(requirement -> requirement.typicalEvidence().isEmpty());
    }

    private List<String> verifiedOf(String group) {
        return edition.requirementsOf(edition.group(group).orElseThrow()).stream()
                .filter(Requirement::verified)
                .map(Requirement::code)
                .toList();
    }
}
