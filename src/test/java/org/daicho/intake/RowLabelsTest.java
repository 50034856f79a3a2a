package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each row of an import says what it is about, in its own words. */
@QuarkusTest
class RowLabelsTest {

    private final RegisterFile register = new RegisterFile();
    private final SampleFile sample = new SampleFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Api.token("PROCUREMENT"));
    }

    @Test
    void a_contract_is_told_by_its_reference_and_title_in_a_trial_when_taken_in_and_when_refused() {
        byte[] file = register.row(1).row(2, "業務区分", "雑務").row(3, "件名", "").utf8();
        String title = " 庁舎清掃業務委託";

        for (JsonPath each : List.of(desk.tryOut(file), desk.take(file))) {
            rows(each)
                    .body("items.outcome", contains("ACCEPTED", "REFUSED", "REFUSED"))
                    .body(
                            "items.label",
                            contains(
                                    register.reference(1) + title,
                                    register.reference(2) + title,
                                    register.reference(3)));
            assertThat(each.getList("attention.label")).contains(register.reference(2) + title, register.reference(3));
        }
    }

    @Test
    void contractors_services_and_accounts_are_told_by_their_names() {
        rows(desk.tryOut(sample.contractors())).body("items[0].label", equalTo("㈱イーハトーブ環境プラント" + sample.number()));
        rows(desk.tryOut(sample.clouds())).body("items[0].label", equalTo("Web会議サービス"));
        rows(desk.tryOut(sample.accounts())).body("items[0].label", equalTo("X @example_kankyo" + sample.number()));
    }

    @Test
    void a_row_that_cannot_be_told_apart_into_cells_has_none_and_a_page_in_a_cell_is_cut() {
        String page = "頁".repeat(150) + "\u0001";
        JsonPath tried = desk.tryOut((("委託先名\r\n" + register.name("株式会社") + ",もう一つ\r\n\"" + page + "\"\r\n"))
                .getBytes(StandardCharsets.UTF_8));

        rows(tried)
                .body("items", hasSize(2))
                .body("items.outcome", contains("REFUSED", "REFUSED"))
                .body("items[0]", not(hasKey("label")))
                .body("items[1].label", equalTo("頁".repeat(100)));
    }

    @Test
    void the_spreadsheet_says_it_beside_the_number_of_the_row() {
        JsonPath taken = desk.take(register.row(1, "件名", "=庁舎清掃").utf8());

        String csv = desk.request()
                .accept("text/csv")
                .get(Desk.IMPORTS + '/' + taken.getString("id") + "/rows")
                .asString();

        assertThat(csv.lines().findFirst().orElseThrow()).contains("行,表の行番号,名称,結果,");
        assertThat(csv).contains("\n1,2," + register.reference(1) + " =庁舎清掃,登録,");
    }

    @Test
    void what_stays_when_an_import_is_undone_is_told_by_its_name() {
        JsonPath taken = desk.take(register.row(1).utf8());
        String contract =
                Desk.CONTRACTS + '/' + desk.contract(register.reference(1)).getString("id");
        Api.patch("*", Map.of("note", "touched")).patch(contract).then().statusCode(200);

        desk.request()
                .get(Desk.IMPORTS + '/' + taken.getString("id") + "/undo")
                .then()
                .statusCode(200)
                .body("staying.label", contains(register.reference(1) + " 庁舎清掃業務委託"));
    }

    private ValidatableResponse rows(JsonPath taken) {
        return desk.request()
                .get(Desk.IMPORTS + '/' + taken.getString("id") + "/rows")
                .then()
                .statusCode(200);
    }
}
