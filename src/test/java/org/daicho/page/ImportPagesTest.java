package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.intake.SampleFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A spreadsheet goes in by the page: tried out, looked through, taken in, undone. */
@QuarkusTest
class ImportPagesTest {

    private static final String PATH = "/portal/imports";

    private final SampleFile sample = new SampleFile();
    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = Browser.signedIn("PROCUREMENT");
    }

    @Test
    void the_register_of_contracts_is_tried_out_taken_in_and_undone() {
        Document trial = clerk.follow(tryOut(sample.good(), ""));

        assertThat(trial.select("p[role=status].done").text()).contains("まだ何も登録していません");
        assertThat(trial.select("#counts").text()).contains("委託契約台帳", "試行", "windows-31j");
        int rows = trial.select("#rows tbody tr").size();
        assertThat(rows).isBetween(1, 50);
        assertThat(trial.select("#rows tbody tr").first().text()).contains(sample.mark(), "業務委託");
        assertThat(found()).isEmpty();

        Document taken = clerk.follow(send(trial, "#apply form"));
        assertThat(taken.select("#counts").text()).contains("取込済");
        assertThat(taken.select("#rows tbody tr")).hasSize(rows);
        List<String> contracts = taken.select("#rows td a").eachAttr("href");
        assertThat(contracts).isNotEmpty().allMatch(href -> href.startsWith("/portal/contracts/"));
        String touched = contracts.get(0).replace("/portal/", "/api/v1/");
        Api.patch(Api.tag(touched), Map.of("note", "touched"))
                .patch(touched)
                .then()
                .statusCode(200);

        String undo = taken.select("#doing a[href$=/undo]").attr("href");
        Document confirm = clerk.page(undo);
        assertThat(confirm.select("#staying tbody a").eachAttr("href")).containsExactly(contracts.get(0));
        assertThat(confirm.select("#staying tbody a").text()).startsWith(sample.mark());
        assertThat(confirm.select("#foreseen").text()).contains("残る行 1");
        Document undone = clerk.follow(clerk.send(confirm));
        assertThat(undone.select("#counts").text()).contains("取消済", "残置 1");
    }

    @Test
    void each_row_that_is_refused_says_where_and_why_and_the_result_leaves_as_csv() {
        Document trial = clerk.follow(tryOut(sample.bad(), "contract-register"));
        String path = trial.select("#apply form").attr("action").replace("/apply", "");

        Document attention = clerk.page(path + "?only=ATTENTION");
        assertThat(attention.select("#rows tbody tr")).isNotEmpty().allSatisfy(row -> assertThat(row.text())
                .containsAnyOf("【エラー】", "【警告】"));
        assertThat(clerk.page(path + "?only=REFUSED").select("#rows .mark.critical"))
                .isNotEmpty();
        Response csv = clerk.asks().get(path + "/result.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).contains("attachment");
        assertThat(csv.asString()).startsWith("\uFEFF行,表の行番号,名称,結果").contains("受付不可");
    }

    @Test
    void the_other_registers_are_told_by_their_headings() {
        assertThat(clerk.follow(tryOut(sample.clouds(), "")).select("#counts").text())
                .contains("クラウドサービス台帳");
        assertThat(clerk.follow(tryOut(sample.accounts(), "")).select("#counts").text())
                .contains("ソーシャルメディアアカウント台帳");
        assertThat(clerk.follow(tryOut(sample.contractors(), ""))
                        .select("#counts")
                        .text())
                .contains("委託先台帳");
    }

    @Test
    void a_long_file_is_looked_through_page_by_page() {
        StringBuilder rows = new StringBuilder("委託先名\r\n");
        for (int i = 0; i < 120; i++) {
            rows.append("株式会社").append(Api.unique("頁")).append("\r\n");
        }
        Document first = clerk.follow(tryOut(rows.toString().getBytes(StandardCharsets.UTF_8), "contractors"));
        assertThat(first.select("#rows tbody tr")).hasSize(50);

        Document second = clerk.page(first.select("a[rel=next]").attr("href"));
        Document third = clerk.page(second.select("a[rel=next]").attr("href"));

        assertThat(second.select("#rows tbody th").first().text()).isEqualTo("52");
        assertThat(third.select("#rows tbody tr")).hasSize(20);
        assertThat(third.select("a[rel=next]")).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_comes_back_with_the_reason_and_what_was_chosen() {
        Response refused = tryOut("契約番号\r\n".getBytes(StandardCharsets.UTF_8), "contract-register");

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] li")).isNotEmpty();
        assertThat(page.select("#form option[selected]").attr("value")).isEqualTo("contract-register");
        assertThat(tryOut(sample.good(), "none-such").statusCode()).isEqualTo(400);
    }

    @Test
    void who_may_only_read_sees_imports_and_is_offered_none() {
        Document trial = clerk.follow(tryOut(sample.good(), ""));
        String path = trial.select("#apply form").attr("action").replace("/apply", "");
        Browser reader = Browser.signedIn("READ_ONLY");

        assertThat(reader.page(PATH).select("form[action=" + PATH + "]")).isEmpty();
        assertThat(reader.page(path).select("#apply")).isEmpty();
        assertThat(reader.page(path).select("#doing a[href$=undo]")).isEmpty();
        assertThat(reader.asks().get(path + "/undo").statusCode()).isEqualTo(403);
    }

    private List<String> found() {
        return clerk.page("/portal/contracts?q=" + sample.mark())
                .select("#found tbody a")
                .eachAttr("href");
    }

    private Response tryOut(byte[] file, String profile) {
        Document page = clerk.page(PATH);
        RequestSpecification request = clerk.asks();
        page.select("#try input[type=hidden]")
                .forEach(field -> request.multiPart(field.attr("name"), field.attr("value")));
        return request.multiPart("profile", profile)
                .multiPart("file", "台帳.csv", file, "text/csv")
                .post(page.select("#try form").attr("action"));
    }

    private Response send(Document page, String form) {
        RequestSpecification request = clerk.asks().contentType("application/x-www-form-urlencoded; charset=utf-8");
        Browser.fields(page.selectFirst(form)).forEach((name, values) -> request.formParam(name, values));
        return request.post(page.selectFirst(form).attr("action"));
    }
}
