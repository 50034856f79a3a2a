package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verification from the page of its contract to the measure that is closed, as a clerk does it. */
@QuarkusTest
class CheckSheetTest {

    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = Browser.signedIn("PROCUREMENT");
    }

    @Test
    void a_verification_is_planned_on_the_page_of_its_contract() {
        String contract = Api.contract();
        String link = clerk.page("/portal/contracts/" + contract)
                .select("#checks .links a")
                .attr("href");
        Document planned = clerk.follow(
                clerk.send(clerk.page(link), "method", "DOCUMENT", "dueOn", "令和9年3月31日", "performedBy.name", "総務課長"));

        assertThat(planned.select("#terms").text()).contains("書面", "令和9年3月31日", "総務課長");
        assertThat(clerk.page("/portal/contracts/" + contract)
                        .select("#checks tbody a")
                        .eachText())
                .containsExactly("令和9年3月31日");
    }

    @Test
    void a_sheet_is_filled_in_by_and_by() {
        String path = Checks.verification(Api.contract());
        List<String> codes = Checks.mandatoryLines(path);
        Document sheet = clerk.page(sheet(path));
        assertThat(sheet.select("fieldset fieldset input[type=radio]")).hasSizeGreaterThanOrEqualTo(3 * codes.size());
        assertThat(sheet.select("fieldset legend").eachText()).allMatch(legend -> !legend.isBlank());

        Document once = clerk.follow(clerk.send(sheet, codes.get(0) + ".result", "PASS"));
        clerk.follow(
                clerk.send(clerk.page(sheet(path)), codes.get(1) + ".result", "FAIL", codes.get(1) + ".note", "記録がない"));

        assertThat(once.select("#sheet tbody td").eachText()).contains("適");
        Map<String, Map<String, String>> results = Api.get(path).getMap("results");
        assertThat(results).containsOnlyKeys(codes.get(0), codes.get(1));
        assertThat(results.get(codes.get(1))).containsEntry("note", "記録がない");
        assertThat(clerk.page(sheet(path)).select("input[checked]").eachAttr("value"))
                .containsExactly("PASS", "FAIL");
    }

    @Test
    void a_long_sheet_has_chapters_that_count_what_is_answered_and_keeps_what_was_written_in_each() {
        String path = ofEverything();
        Document sheet = clerk.page(sheet(path));
        List<String> chapters = sheet.select("#form .chapter h3").eachText();

        assertThat(chapters).hasSize(5).allMatch(heading -> heading.matches(".+ [0-9]+件中 0件記入済"));
        assertThat(chapters.get(0)).startsWith("契約項目 13件中");
        assertThat(sheet.select("#form .jump a").eachAttr("href"))
                .containsExactly("#form-CL", "#form-SY", "#form-PI", "#form-MN", "#form-SC");
        assertThat(sheet.select("#form .chapter").eachAttr("id"))
                .containsExactly("form-CL", "form-SY", "form-PI", "form-MN", "form-SC");
        assertThat(sheet.select("#form .jump li").first().text()).isEqualTo("契約項目 0/13");
        assertThat(sheet.select("#form form, #form .save button")).hasSize(2);
        clerk.follow(clerk.send(sheet, "CL-01.result", "PASS", "PI-02.result", "FAIL", "PI-02.note", "記録がない"));

        Document again = clerk.page(sheet(path));
        assertThat(Api.get(path).getMap("results")).containsOnlyKeys("CL-01", "PI-02");
        assertThat(again.select("#form-CL h3, #form-PI h3").text()).contains("13件中 1件記入済", "10件中 1件記入済");
        assertThat(again.select("details[open] textarea[name=PI-02.note]").text())
                .isEqualTo("記録がない");
        assertThat(again.select("details[open]")).hasSize(1);
        assertThat(again.select("details:not([open]) summary").first().text()).isEqualTo("内容・理由");
    }

    @Test
    void what_is_refused_in_a_fold_is_seen_and_told_with_its_line() {
        String path = ofEverything();
        Response refused =
                clerk.send(clerk.page(sheet(path)), "MN-01.result", "NOT_APPLICABLE", "CL-01.result", "PASS");

        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("[role=alert] a").attr("href")).isEqualTo("#form-MN-01.reason");
        assertThat(again.select("[role=alert] a").text()).startsWith("MN-01 ").contains("該当なしの理由: ");
        assertThat(again.select("details[open] textarea").eachAttr("name"))
                .containsExactly("MN-01.note", "MN-01.reason");
        assertThat(again.select("#form-MN h3").text()).contains("3件中 1件記入済");
    }

    @Test
    void what_is_refused_comes_back_with_everything_that_was_written() {
        String path = Checks.verification(Api.contract());
        List<String> codes = Checks.mandatoryLines(path);
        Response refused = clerk.send(
                clerk.page(sheet(path)),
                codes.get(0) + ".result",
                "NOT_APPLICABLE",
                codes.get(1) + ".result",
                "PASS",
                codes.get(2) + ".note",
                "長い所見 <b>");

        assertThat(refused.statusCode()).isEqualTo(400);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#form-" + codes.get(2) + ".result");
        assertThat(again.select("input[checked]").eachAttr("value")).containsExactly("NOT_APPLICABLE", "PASS");
        assertThat(again.select("textarea").eachText()).contains("長い所見 <b>");
        Response mended = clerk.send(again, codes.get(2) + ".result", "PASS");
        assertThat(Jsoup.parse(mended.asString()).select("[role=alert] a").eachAttr("href"))
                .containsExactly("#form-" + codes.get(0) + ".reason");
        assertThat(Api.get(path).getMap("results")).isEmpty();
        clerk.follow(clerk.send(Jsoup.parse(mended.asString()), codes.get(0) + ".reason", "再委託がないため"));
        assertThat(Api.get(path).getMap("results")).hasSize(3);
    }

    @Test
    void what_a_colleague_stated_meanwhile_is_shown_and_not_written_over_unseen() {
        String path = Checks.verification(Api.contract());
        String code = Checks.mandatoryLines(path).get(0);
        Document mine = clerk.page(sheet(path));
        Checks.state(path, Map.of(code, Map.of("result", "FAIL", "note", "先に記入")))
                .then()
                .statusCode(200);
        Response stale = clerk.send(mine, code + ".result", "PASS");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(stale.asString()).select("#differences").text()).contains("不適", "適", "先に記入");
        assertThat(Api.get(path).getString("results.'" + code + "'.result")).isEqualTo("FAIL");
    }

    @Test
    void it_is_concluded_and_a_measure_is_demanded_answered_and_closed() {
        String path = Checks.verification(Api.contract());
        String code = Checks.mandatoryLines(path).get(0);
        String page = path.replace("/api/v1", "/portal");
        Response early = clerk.send(clerk.page(page + "/complete"), "conclusion", "GOOD", "summary", "良好");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(early.asString()).select("[role=alert] li").eachText())
                .anyMatch(reason -> reason.contains(code));
        Checks.stateAll(path, Map.of(code, Map.of("result", "FAIL", "note", "記録がない")));
        Document done = clerk.follow(
                clerk.send(clerk.page(page + "/complete"), "conclusion", "IMPROVEMENT_NEEDED", "summary", "不足あり"));
        assertThat(done.select("#terms").text()).contains("実施済", "要改善");

        Document demanded = clerk.follow(clerk.send(
                clerk.page(done.select("#doing a").attr("href")),
                "code",
                code,
                "demand",
                "教育を行うこと。",
                "dueOn",
                "2099-03-31",
                "severity",
                "LOW",
                "responsible.name",
                "総務課長"));
        String measure = demanded.select("#doing a").first().attr("href");
        assertThat(measure).endsWith("/answer");
        Document answered = clerk.follow(clerk.send(clerk.page(measure), "answer", "教育を終えました。"));
        String recheck = answered.select("#doing a").first().attr("href");
        Document closed = clerk.follow(
                clerk.send(clerk.page(recheck), "passed", "true", "rechecker.name", "総務課長", "note", "確認した"));
        assertThat(closed.select("#terms").text()).contains("完了");
        assertThat(closed.select("#history tbody td:nth-child(2)").eachText())
                .containsExactly("措置の完了", "委託事業者の回答", "登録");
        assertThat(closed.select("#doing")).isEmpty();
    }

    @Test
    void whoever_may_only_read_is_offered_nothing_to_write() {
        String path = Checks.verification(Api.contract()).replace("/api/v1", "/portal");
        Browser reader = Browser.signedIn("READ_ONLY");

        assertThat(reader.page(path).select("#doing, #hand-in")).isEmpty();
        assertThat(reader.asks().get(path + "/sheet").statusCode()).isEqualTo(403);
    }

    /** The path of a verification to which every group of requirements for contracts applies. */
    private static String ofEverything() {
        Map<String, Object> terms = Api.newContract(Api.contractor());
        terms.putAll(Map.of("personalData", true, "myNumber", true));
        terms.putAll(Map.of("fiscalYear", 2027, "startsOn", "2027-07-01", "endsOn", "2028-03-31"));
        Map<String, Object> wanted =
                Checks.newVerification(Api.post(Api.CONTRACTS, terms).path("id"));
        wanted.put("method", "ON_SITE");
        return Checks.VERIFICATIONS
                + '/'
                + Api.post(Checks.VERIFICATIONS, wanted).path("id");
    }

    private static String sheet(String path) {
        return path.replace("/api/v1", "/portal") + "/sheet";
    }
}
