package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.contractor.Candidates;
import org.junit.jupiter.api.Test;

/** Rows of a register of contractors against what the register holds. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractorRowsTest {

    @Inject
    WhatIsKept kept;

    private final RegisterFile names = new RegisterFile();
    private final Desk desk = new Desk(Api.adminToken());

    @Test
    void what_is_wrong_is_refused_by_row_and_column() {
        JsonPath taken = take(
                "委託先名称,法人番号,郵便番号,メール,本店所在国,親会社,親会社所在国,議決権割合,宣誓日,宣誓の有効期限",
                a() + ",7010401067252,020-001,keiyaku,火星,,,過半数,R8.2.30,",
                ",,,,日本,,,,,",
                b() + ",,,,日本/米国,,,101,R8.4.1,R8.3.31",
                c() + ",,,,,,日本,,,",
                d() + ",,,,,例示HD,,,,R9.3.31",
                "株式会社戊" + mark() + ",,,,不明,なし,,,,");

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 REFUSED corporate-number-check-digit at 法人番号 postal-code at 郵便番号 email at メール"
                                + " unknown-country at 本店所在国 not-a-share at 議決権割合 no-such-day at 宣誓日",
                        "2 REFUSED required at 委託先名称",
                        "3 REFUSED several-countries at 本店所在国 not-a-share at 議決権割合 ends-before-start at 宣誓の有効期限",
                        "4 REFUSED required at 親会社",
                        "5 REFUSED required at 親会社所在国",
                        "6 ACCEPTED country-unknown at 本店所在国");
        assertThat(taken.getString("attention[0].findings[0].value")).isEqualTo("7010401067252");
        assertThat(kept.count("contractor where name like '%" + mark() + "'")).isEqualTo(1);
    }

    @Test
    void an_empty_cell_and_a_missing_column_clear_nothing() {
        String number = names.corporateNumber(1);
        String id = registered(Api.fields(
                "name",
                a(),
                "corporateNumber",
                number,
                "phone",
                "019-000-0000",
                "note",
                "残る",
                "contacts",
                List.of(Api.fields("name", "担当者", "role", "SALES")),
                "majorityOwner",
                Api.fields("name", "例示HD", "country", "JP", "votingBasisPoints", 5100)));

        JsonPath same = take("委託先名称,法人番号,電話番号,親会社,議決権割合", a() + "," + number + ",,,");
        JsonPath more = take("委託先名称,所在地,議決権割合", a() + ",盛岡市例示町,60%");

        assertThat(desk.fates(same)).containsExactly("1 UNCHANGED");
        assertThat(desk.fates(more)).containsExactly("1 CHANGED");
        assertThat(Api.get(Api.CONTRACTORS + '/' + id).<String, Object>getMap(""))
                .containsEntry("version", 2)
                .containsEntry("corporateNumber", number)
                .containsEntry("phone", "019-000-0000")
                .containsEntry("note", "残る")
                .containsEntry("address", "盛岡市例示町")
                .containsEntry("contacts", List.of(Map.of("name", "担当者", "role", "SALES")))
                .containsEntry("majorityOwner", Map.of("name", "例示HD", "country", "JP", "votingBasisPoints", 6000));
    }

    @Test
    void another_holder_or_another_declaration_takes_nothing_over_from_the_one_before() {
        String evidence = Candidates.evidence(Api.contractor());
        String id = registered(Api.fields(
                "name",
                a(),
                "majorityOwner",
                Api.fields("name", "例示HD", "country", "JP", "votingBasisPoints", 5100),
                "externalsDeclaration",
                Api.fields("declaredOn", "2025-04-01", "evidenceId", evidence, "validUntil", "2026-03-31")));

        take("委託先名称,親会社,親会社所在国,外部主体宣誓日", a() + ",別HD,米国,R8.4.1");
        JsonPath changed = Api.get(Api.CONTRACTORS + '/' + id);
        take("委託先名称,親会社", a() + ",なし");

        assertThat(changed.<String, Object>getMap("majorityOwner")).isEqualTo(Map.of("name", "別HD", "country", "US"));
        assertThat(changed.<String, Object>getMap("externalsDeclaration"))
                .isEqualTo(Map.of("declaredOn", "2026-04-01"));
        assertThat(Api.get(Api.CONTRACTORS + '/' + id).<String, Object>getMap(""))
                .doesNotContainKey("majorityOwner");
    }

    @Test
    void the_number_counts_before_the_name_and_a_new_name_leaves_the_old_one_behind() {
        String number = names.corporateNumber(1);
        String id = registered(Api.fields("name", a(), "corporateNumber", number));

        JsonPath taken =
                take("委託先名称,法人番号", b() + "," + number, c() + "," + number, a() + "," + names.corporateNumber(2));

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 CHANGED contractor-renamed at 委託先名称", "2 REFUSED duplicate-in-file at 委託先名称", "3 ACCEPTED");
        Api.admin()
                .get(Api.CONTRACTORS + '/' + id)
                .then()
                .body("name", equalTo(b()))
                .body("formerNames", contains(a()));
    }

    @Test
    void a_name_that_is_only_written_another_way_is_the_same_name_and_another_form_another_company() {
        String id = registered(Api.fields("name", a(), "corporateNumber", names.corporateNumber(1)));

        JsonPath taken = take("委託先名称", a().replace("株式会社", "㈱"), a().replace("株式会社", "有限会社"), a().replace("株式会社", ""));

        assertThat(desk.fates(taken))
                .containsExactly("1 UNCHANGED", "2 ACCEPTED", "3 ACCEPTED contractor-maybe-same at 委託先名称");
        assertThat(Api.get(Api.CONTRACTORS + '/' + id).getString("name")).isEqualTo(a());
    }

    @Test
    void a_number_goes_to_the_one_of_that_name_that_has_none() {
        String id = registered(Api.fields("name", a()));
        String number = names.corporateNumber(1);

        JsonPath taken = take("委託先名称,法人番号", a() + "," + number, a() + ",");

        assertThat(desk.fates(taken))
                .containsExactly("1 CHANGED corporate-number-added at 法人番号", "2 REFUSED duplicate-in-file at 委託先名称");
        assertThat(Api.get(Api.CONTRACTORS + '/' + id).getString("corporateNumber"))
                .isEqualTo(number);
    }

    @Test
    void two_of_one_name_are_told_apart_by_number_only() {
        registered(Api.fields("name", a(), "corporateNumber", names.corporateNumber(1)));
        registered(Api.fields("name", a()));

        JsonPath taken = take("委託先名称,法人番号", a() + ",", a() + "," + names.corporateNumber(1));

        assertThat(desk.fates(taken)).containsExactly("1 REFUSED contractor-ambiguous at 委託先名称", "2 UNCHANGED");
    }

    @Test
    void a_company_twice_in_one_file_counts_once_whether_by_number_or_by_name() {
        String number = names.corporateNumber(1);
        String other = names.corporateNumber(2);

        JsonPath taken =
                take("委託先名称,法人番号,備考", a() + "," + number + ",一", a() + ",,二", b() + ",,三", b() + "," + other + ",四");

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 ACCEPTED",
                        "2 REFUSED duplicate-in-file at 委託先名称",
                        "3 ACCEPTED",
                        "4 REFUSED duplicate-in-file at 委託先名称");
        assertThat(desk.subjects(take("委託先名称", a()), "contractors").get(0)).containsEntry("note", "一");
    }

    @Test
    void merged_ones_come_back_unchanged_and_take_no_changes() {
        String merged = registered(Api.fields("name", a(), "corporateNumber", names.corporateNumber(1)));
        String successor = registered(Api.fields("name", b(), "corporateNumber", names.corporateNumber(2)));
        String duplicate = registered(Api.fields("name", b(), "address", "盛岡市例示町"));
        step(merged, "merge", Api.fields("into", successor, "mergedOn", "2026-04-01", "reason", "吸収合併"));
        step(successor, "absorb", Api.fields("duplicateId", duplicate, "reason", "二重登録"));
        List<Long> before = kept.counts();

        JsonPath back = desk.take(desk.list(Api.CONTRACTORS, mark(), "text/csv"));
        JsonPath changed = take("委託先名称,法人番号,備考", a() + "," + names.corporateNumber(1) + ",変更");
        JsonPath survivor = take("委託先名称", b());

        assertThat(desk.fates(back)).containsExactly("1 UNCHANGED", "2 UNCHANGED", "3 UNCHANGED");
        assertThat(desk.fates(changed)).containsExactly("1 REFUSED wrong-state at 委託先名称");
        assertThat(changed.getString("attention[0].findings[0].message.ja")).contains(b());
        assertThat(desk.fates(survivor)).containsExactly("1 UNCHANGED");
        assertThat(desk.subjects(survivor, "contractors").get(0)).containsEntry("id", successor);
        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void whatever_came_in_some_other_way_comes_back_unchanged() {
        registered(Api.fields(
                "name",
                a(),
                "nameKana",
                " カナ〜 ",
                "postalCode",
                "0200001",
                "address",
                "=1+1",
                "representative",
                "代表 〜−—",
                "phone",
                "+81-19-000-0000",
                "email",
                "a@例示.jp",
                "headquartersCountry",
                "KP",
                "majorityOwner",
                Api.fields("name", "@例示", "country", "GB", "votingBasisPoints", 3333),
                "externalsDeclaration",
                Api.fields("declaredOn", "2026-04-01", "validUntil", "2027-03-31"),
                "note",
                "一行目\n二行目\r\n'=1+1"));
        registered(Api.fields("name", b(), "majorityOwner", Api.fields("name", "例示HD", "country", "JP")));
        List<Long> before = kept.counts();

        for (String mediaType : List.of("text/csv", "text/csv;charset=windows-31j")) {
            JsonPath taken = desk.take(desk.list(Api.CONTRACTORS, mark(), mediaType));
            assertThat(taken.getInt("counts.unchanged"))
                    .as(desk.fates(taken).toString())
                    .isEqualTo(2);
            assertThat(taken.getList("unmappedColumns")).isEmpty();
        }
        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void a_file_of_contracts_that_lacks_a_column_is_not_taken_for_one_of_contractors() {
        desk.refused(names.row(1).withoutColumn("年度").withoutColumn("業務区分").utf8())
                .statusCode(400)
                .body("violations.code", contains("missing-column", "missing-column"));
    }

    @Test
    void what_an_import_changed_goes_back_with_its_names() {
        String number = names.corporateNumber(1);
        String id = registered(Api.fields("name", a(), "corporateNumber", number, "note", "もと"));
        Map<String, Object> before = Api.get(Api.CONTRACTORS + '/' + id).getMap("");
        JsonPath taken = take("委託先名称,法人番号,備考", b() + "," + number + ",あと");

        desk.request()
                .header("If-Match", "*")
                .post(Desk.IMPORTS + '/' + taken.getString("id") + "/undo")
                .then()
                .statusCode(200)
                .body("undone.restored", equalTo(1));

        Map<String, Object> after = Api.get(Api.CONTRACTORS + '/' + id).getMap("");
        assertThat(after).containsEntry("version", 3);
        for (Map<String, Object> one : List.of(before, after)) {
            one.keySet().removeAll(List.of("version", "updatedAt"));
        }
        assertThat(after).isEqualTo(before);
    }

    private JsonPath take(String headings, String... rows) {
        return desk.take((headings + "\r\n" + String.join("\r\n", rows)).getBytes(StandardCharsets.UTF_8));
    }

    private String mark() {
        return "岩" + names.mark();
    }

    private String a() {
        return "株式会社甲" + mark();
    }

    private String b() {
        return "株式会社乙" + mark();
    }

    private String c() {
        return "株式会社丙" + mark();
    }

    private String d() {
        return "株式会社丁" + mark();
    }

    private static String registered(Map<String, Object> wanted) {
        return Api.post(Api.CONTRACTORS, wanted).path("id");
    }

    private static void step(String id, String verb, Map<String, Object> body) {
        Candidates.step(Api.CONTRACTORS + '/' + id, verb, body).then().statusCode(200);
    }
}
