package org.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
