package org.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.catalogue.Confidentiality.C1;
import static org.daicho.catalogue.Confidentiality.C2;
import static org.daicho.catalogue.Confidentiality.C3B;
import static org.daicho.catalogue.WorkKind.CLEANING;
import static org.daicho.catalogue.WorkKind.OUTSOURCED_SERVICE;
import static org.daicho.catalogue.WorkKind.SYSTEM_DEVELOPMENT;
import static org.daicho.catalogue.WorkKind.SYSTEM_OPERATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daicho.catalogue.reading.DeliveredCatalogues;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;

class ApplicableRequirementsTest {

    private static final LocalDate APRIL_2026 = LocalDate.of(2026, 4, 1);

    private final Edition edition = new DeliveredCatalogues().current();

    @Test
    void cleaning_an_office_is_asked_the_base_list_and_recommended_the_supply_chain() {
        Situation cleaning = Situation.contract(CLEANING, false, false, C1, APRIL_2026);

        assertThat(groupsOf(cleaning)).containsExactly("CL", "SC");
        assertThat(mandatoryGroupsOf(cleaning)).containsExactly("CL");
    }

    @Test
    void building_and_running_a_system_are_asked_different_things() {
        assertThat(codesOf("SY", Situation.contract(SYSTEM_DEVELOPMENT, false, false, C2, APRIL_2026)))
                .containsExactly("SY-01", "SY-02", "SY-03", "SY-04");
        assertThat(codesOf("SY", Situation.contract(SYSTEM_OPERATION, false, false, C2, APRIL_2026)))
                .containsExactly("SY-01", "SY-05", "SY-06");
        assertThat(codesOf("SY", Situation.contract(OUTSOURCED_SERVICE, false, false, C2, APRIL_2026)))
                .containsExactly("SY-01", "SY-07");
    }

    @Test
    void payroll_with_my_number_is_asked_about_personal_information_as_well() {
        Situation payroll = Situation.contract(SYSTEM_OPERATION, false, true, C3B, APRIL_2026);

        assertThat(mandatoryGroupsOf(payroll)).containsExactly("CL", "MN", "PI", "SY");
    }

    @Test
    void the_supply_chain_binds_from_the_day_the_ordinance_comes_into_force() {
        assertThat(obligationOf("SC-01", startingOn("2027-06-30"))).isEqualTo(Obligation.RECOMMENDED);
        assertThat(obligationOf("SC-01", startingOn("2027-07-01"))).isEqualTo(Obligation.MANDATORY);
    }

    @Test
    void a_cloud_service_with_confidentiality_2_is_asked_the_conditions_for_its_provider() {
        assertThat(groupsOf(Situation.cloudService(false, false, C2, APRIL_2026)))
                .containsExactly("CS", "CU");
        assertThat(codesOf("CS", Situation.cloudService(false, false, C1, APRIL_2026)))
                .isEmpty();
        assertThat(codesOf("CU", Situation.cloudService(false, false, C1, APRIL_2026)))
                .containsExactly("CU-01", "CU-03", "CU-04", "CU-05");
    }

    @Test
    void a_social_media_account_must_have_procedure_publishing_rule_and_responsible_person() {
        Situation account = Situation.socialMediaAccount(APRIL_2026);

        assertThat(groupsOf(account)).containsExactly("SN");
        assertThat(List.of("SN-01", "SN-02", "SN-03"))
                .allMatch(code -> obligationOf(code, account) == Obligation.MANDATORY);
        assertThat(obligationOf("SN-08", account)).isEqualTo(Obligation.RECOMMENDED);
    }

    @Test
    void choosing_a_contractor_is_asked_the_selection_criteria_only() {
        assertThat(groupsOf(Situation.selection(SYSTEM_DEVELOPMENT, true, true, C3B, APRIL_2026)))
                .containsExactly("SE");
        assertThat(codesOf("SE", Situation.selection(CLEANING, false, false, C1, APRIL_2026)))
                .doesNotContain("SE-03", "SE-06", "SE-07")
                .hasSize(8);
    }

    @Test
    void the_reason_is_said_in_both_languages() {
        Situation build = Situation.contract(SYSTEM_DEVELOPMENT, true, false, C2, APRIL_2026);

        assertThat(reasonOf("CL-01", build))
                .isEqualTo(Text.of("すべての委託契約に適用するため", "applies to every outsourcing contract"));
        assertThat(reasonOf("SY-01", build))
                .isEqualTo(Text.of("業務区分が「情報システム開発」のため", "the kind of work is information system development"));
        assertThat(reasonOf("SY-02", build))
                .isEqualTo(Text.of("情報システムの構築に当たるため", "it belongs to the building of an information system"));
        assertThat(reasonOf("PI-01", build)).isEqualTo(Text.of("個人情報を取り扱うため", "personal information is handled"));
        assertThat(reasonOf("SC-01", build))
                .isEqualTo(Text.of(
                        "すべての委託契約に適用するため、履行開始日（2026-04-01）が2027-07-01より前のため",
                        "applies to every outsourcing contract; performance starts on 2026-04-01, before 2027-07-01"));
    }

    @Test
    void an_empty_field_is_no_way_round_a_requirement() {
        Situation unknown = Situation.contract(null, false, false, null, null);

        assertThat(codesOf("SY", unknown)).hasSize(7);
        assertThat(obligationOf("SC-01", unknown)).isEqualTo(Obligation.MANDATORY);
        assertThat(reasonOf("SY-02", unknown).ja()).isEqualTo("業務区分が未定のため");
        assertThat(codesOf("CS", Situation.cloudService(false, false, null, null)))
                .hasSize(13);
    }

    private Situation startingOn(String day) {
        return Situation.contract(CLEANING, false, false, C1, LocalDate.parse(day));
    }

    private Set<String> groupsOf(Situation situation) {
        return edition.applicableTo(situation).stream()
                .map(applicable -> applicable.requirement().group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> mandatoryGroupsOf(Situation situation) {
        return edition.applicableTo(situation).stream()
                .filter(ApplicableRequirement::isMandatory)
                .map(applicable -> applicable.requirement().group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> codesOf(String group, Situation situation) {
        return edition.applicableTo(situation).stream()
                .map(applicable -> applicable.requirement().code())
                .filter(code -> code.startsWith(group))
                .toList();
    }

    private ApplicableRequirement applicable(String code, Situation situation) {
        return edition.applicableTo(situation).stream()
                .filter(applicable -> applicable.requirement().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Obligation obligationOf(String code, Situation situation) {
        return applicable(code, situation).obligation();
    }

    private Text reasonOf(String code, Situation situation) {
        return applicable(code, situation).reason();
    }
}
