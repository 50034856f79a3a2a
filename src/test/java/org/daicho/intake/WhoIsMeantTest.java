package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class WhoIsMeantTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    WhatIsKept kept;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void two_legal_forms_are_two_companies() {
        String name = register.name("山田商事");
        JsonPath taken = desk.take(register.row(1, "委託先名称", name + "㈱")
                .row(2, "委託先名称", name + "㈲")
                .row(3, "委託先名称", name + "(株)")
                .utf8());

        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED", "2 ACCEPTED", "3 ACCEPTED");
        assertThat(contractor(1)).isNotEqualTo(contractor(2)).isEqualTo(contractor(3));
        assertThat(desk.contract(register.reference(3)).getString("contractorNameAsWritten"))
                .isEqualTo(name + "(株)");
    }

    @Test
    void the_number_counts_before_the_name() {
        String number = register.corporateNumber(1);
        byte[] file = register.row(1, "委託先名称", register.name("イーハトーブ㈱"), "法人番号", number)
                .row(2, "委託先名称", register.name("みちのく㈱"), "法人番号", number)
                .row(3, "委託先名称", register.name("イーハトーブ㈱"), "法人番号", register.corporateNumber(2))
                .utf8();

        JsonPath tried = desk.tryOut(file);
        JsonPath taken = desk.take(file);

        assertThat(desk.fates(taken))
                .containsExactly("1 ACCEPTED", "2 ACCEPTED contractor-name-differs at 委託先名称", "3 ACCEPTED")
                .isEqualTo(desk.fates(tried));
        assertThat(contractor(2)).isEqualTo(contractor(1)).isNotEqualTo(contractor(3));
        assertThat(desk.contract(register.reference(2)).getString("contractorNameAsWritten"))
                .isEqualTo(register.name("みちのく㈱"));
    }

    @Test
    void without_a_number_the_name_with_its_form_finds_whoever_has_one() {
        String name = register.name("髙橋計器有限会社");
        desk.take(register.row(1, "委託先名称", name, "法人番号", register.corporateNumber(1))
                .row(2, "委託先名称", name.replace('髙', '高'))
                .utf8());

        assertThat(contractor(2)).isEqualTo(contractor(1));
    }

    @Test
    void whoever_is_only_perhaps_the_same_is_reported_and_not_merged() {
        String name = register.name("クリーン");
        byte[] file = register.row(1, "委託先名称", "株式会社" + name)
                .row(2, "委託先名称", name + "株式会社")
                .row(3, "委託先名称", name)
                .row(4, "委託先名称", "株式会社" + name, "法人番号", register.corporateNumber(4))
                .utf8();

        JsonPath tried = desk.tryOut(file);
        JsonPath taken = desk.take(file);

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 ACCEPTED",
                        "2 ACCEPTED contractor-maybe-same at 委託先名称",
                        "3 ACCEPTED contractor-maybe-same at 委託先名称",
                        "4 ACCEPTED contractor-maybe-same at 委託先名称")
                .isEqualTo(desk.fates(tried));
        assertThat(List.of(contractor(1), contractor(2), contractor(3), contractor(4)))
                .doesNotHaveDuplicates();
        assertThat(taken.getInt("counts.warned")).isEqualTo(3);
        assertThat(taken.getString("attention[0].findings[0].message.ja")).contains("株式会社" + name);
    }

    @Test
    void a_name_that_two_have_is_refused_for_a_new_contract_and_stays_with_whom_it_was_for_an_old_one() {
        String name = register.name("株式会社クリーン");
        register.row(1, "委託先名称", name).row(2, "委託先名称", name, "法人番号", register.corporateNumber(2));
        desk.take(register.utf8());
        List<Long> before = kept.counts();

        JsonPath again = desk.take(register.row(3, "委託先名称", name).utf8());

        assertThat(desk.fates(again))
                .containsExactly("1 UNCHANGED", "2 UNCHANGED", "3 REFUSED contractor-ambiguous at 委託先名称");
        assertThat(again.getString("attention[0].findings[0].message.en")).contains("2 contractors");
        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void a_contract_whose_row_leaves_out_the_number_stays_with_its_contractor() {
        String number = register.corporateNumber(1);
        String asWritten = register.name("株式会社旧名称");
        desk.request()
                .contentType("application/json")
                .body(Map.of("name", register.name("株式会社新名称")))
                .put("/api/v1/contractors/by-corporate-number/" + number)
                .then()
                .statusCode(201);
        desk.take(register.row(1, "委託先名称", asWritten, "法人番号", number).utf8());
        List<Long> before = kept.counts();

        JsonPath without = desk.take(new RegisterFile()
                .row(1, "契約番号", register.reference(1), "委託先名称", asWritten)
                .utf8());

        assertThat(desk.fates(without)).containsExactly("1 UNCHANGED");
        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void a_refused_row_registers_nobody() {
        List<Long> before = kept.counts();

        desk.take(register.row(1, "委託先名称", register.name("株式会社誰も知らない"), "業務区分", "雑務")
                .utf8());

        assertThat(kept.counts()).isEqualTo(before);
    }

    private String contractor(int number) {
        return desk.contract(register.reference(number)).getString("contractorId");
    }
}
