package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** The members of joint contracts (共同企業体) in a register of contracts. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class JointPartiesTest {

    private static final String COLUMN = "共同企業体の構成員";

    @Inject
    WhatIsKept kept;

    private final RegisterFile register = new RegisterFile();
    private final Desk desk = new Desk(Api.adminToken());

    @Test
    void members_are_read_as_people_write_them_and_registered_with_the_contract() {
        JsonPath taken =
                desk.take(row(1, "代表構成員：" + a("㈱") + "（" + register.corporateNumber(1) + "） ６０％\n構成員: " + b() + "(40%)")
                        .row(2, "委託先名称", b(), COLUMN, b() + " 33.34%、" + c() + " 33.33%；" + a("株式会社") + " 33.33%")
                        .row(3, "委託先名称", a("㈱"), COLUMN, a("株式会社") + "\n" + c())
                        .utf8());

        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED", "2 ACCEPTED", "3 ACCEPTED");
        assertThat(taken.getList("unmappedColumns")).isEmpty();
        assertThat(parties(1)).containsExactly(a("㈱") + " 60.0", b() + " 40.0");
        assertThat(parties(2)).containsExactly(b() + " 33.34", c() + " 33.33", a("㈱") + " 33.33");
        assertThat(parties(3)).containsExactly(a("㈱") + " null", c() + " null");
        assertThat(desk.fates(desk.take(register.utf8()))).containsExactly("1 UNCHANGED", "2 UNCHANGED", "3 UNCHANGED");
    }

    @Test
    void an_empty_cell_changes_nothing_and_a_dash_ends_the_joint_contract() {
        desk.take(row(1, a("㈱") + " 60%\n" + b() + " 40%").utf8());

        assertThat(desk.fates(desk.take(again(1, "").utf8()))).containsExactly("1 UNCHANGED");
        assertThat(desk.fates(desk.take(again(1, "－").utf8()))).containsExactly("1 CHANGED");
        assertThat(parties(1)).isEmpty();
    }

    @Test
    void what_does_not_add_up_is_refused_at_the_column_and_nobody_is_registered() {
        List<Long> before = kept.counts();

        JsonPath taken = desk.take(row(1, a("㈱") + " 60%\n" + b() + " 30%")
                .row(2, "委託先名称", a("㈱"), COLUMN, b() + "、" + c())
                .row(3, "委託先名称", a("㈱"), COLUMN, a("㈱") + " 100%\n" + b())
                .row(4, "委託先名称", a("㈱"), COLUMN, a("㈱") + "、" + b() + "、" + b())
                .row(5, "委託先名称", a("㈱"), COLUMN, a("㈱") + " 33.333%、" + b() + " 66.667%")
                .row(6, "委託先名称", a("㈱"), COLUMN, a("㈱") + " 101%")
                .row(7, "委託先名称", a("㈱"), COLUMN, a("㈱") + "（7010401067252）")
                .row(8, "委託先名称", a("㈱"), COLUMN, "㈱甲、".repeat(21))
                .utf8());

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 REFUSED shares-not-100 at " + COLUMN,
                        "2 REFUSED main-contractor-missing at " + COLUMN,
                        "3 REFUSED share-missing at " + COLUMN,
                        "4 REFUSED party-twice at " + COLUMN,
                        "5 REFUSED not-a-share at " + COLUMN,
                        "6 REFUSED not-a-share at " + COLUMN,
                        "7 REFUSED corporate-number-check-digit at " + COLUMN,
                        "8 REFUSED too-many-parties at " + COLUMN);
        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void a_member_whose_number_is_known_under_another_name_is_that_one() {
        String number = register.corporateNumber(1);
        String known = Api.post(Api.CONTRACTORS, Api.fields("name", b(), "corporateNumber", number))
                .path("id");

        JsonPath taken =
                desk.take(row(1, a("㈱") + "\n" + c() + "（" + number + "）").utf8());

        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED contractor-name-differs at " + COLUMN);
        assertThat(desk.contract(register.reference(1)).getString("parties[1].contractorId"))
                .isEqualTo(known);
    }

    @Test
    void a_contract_of_another_company_keeps_no_members_that_it_is_not_among() {
        desk.take(row(1, a("㈱") + " 60%\n" + b() + " 40%").utf8());

        JsonPath taken = desk.take(about(1, "委託先名称", c()).utf8());

        assertThat(desk.fates(taken)).containsExactly("1 REFUSED main-contractor-missing at " + COLUMN);
    }

    @Test
    void the_list_comes_back_unchanged() {
        String main = registered(a("㈱"), register.corporateNumber(1));
        String numberless = registered("例示、事業協同組合" + register.mark(), null);
        registered(b(), register.corporateNumber(2));
        String second = registered(b(), null);
        create(1, main, List.of(party(main, 60), party(numberless, 40)));
        create(2, main, List.of(party(second, null), party(main, null)));
        create(3, main, List.of(party(main, 33.34), party(second, 33.33), party(numberless, 33.33)));
        List<Long> before = kept.counts();

        for (String mediaType : List.of("text/csv", "text/csv;charset=windows-31j")) {
            JsonPath back = desk.take(desk.list(register.mark(), mediaType));
            assertThat(back.getInt("counts.unchanged"))
                    .as(desk.fates(back).toString())
                    .isEqualTo(3);
            assertThat(back.getList("unmappedColumns")).isEmpty();
        }
        assertThat(kept.counts()).isEqualTo(before);
    }

    private RegisterFile row(int number, String members) {
        return register.row(number, "委託先名称", a("㈱"), COLUMN, members);
    }

    private RegisterFile again(int number, String members) {
        return about(number, "委託先名称", a("㈱"), COLUMN, members);
    }

    /** A file of its own about a contract of {@link #register}. */
    private RegisterFile about(int number, String... cells) {
        String[] all = new String[cells.length + 2];
        all[0] = "契約番号";
        all[1] = register.reference(number);
        System.arraycopy(cells, 0, all, 2, cells.length);
        return new RegisterFile().row(number, all);
    }

    private List<String> parties(int number) {
        List<Map<String, Object>> parties =
                desk.contract(register.reference(number)).getList("parties");
        return parties.stream()
                .map(party -> Api.get(Api.CONTRACTORS + '/' + party.get("contractorId"))
                                .getString("name")
                        + ' '
                        + Objects.toString(party.get("share")))
                .toList();
    }

    private String a(String form) {
        return form + "甲" + register.mark();
    }

    private String b() {
        return "乙" + register.mark() + "有限会社";
    }

    private String c() {
        return "丙" + register.mark() + "合同会社";
    }

    private static String registered(String name, String number) {
        return Api.post(Api.CONTRACTORS, Api.fields("name", name, "corporateNumber", number))
                .path("id");
    }

    private static Map<String, Object> party(String contractor, Number share) {
        return Api.fields("contractorId", contractor, "share", share);
    }

    private void create(int number, String contractor, List<Map<String, Object>> parties) {
        Map<String, Object> wanted = Api.newContract(contractor);
        wanted.put("reference", register.reference(number));
        wanted.put("parties", parties);
        Api.post(Api.CONTRACTS, wanted);
    }
}
