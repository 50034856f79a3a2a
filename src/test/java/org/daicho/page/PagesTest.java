package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.externalservice.ServiceDesk;
import org.daicho.groupware.OwnDuty;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    private static final int MOST = 100_000;
    private static final String HTML = "text/html";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/sign-in",
                "/portal",
                "/portal/gaps",
                "/portal/deadlines",
                "/portal/contracts",
                "/portal/contractors",
                "/portal/services",
                "/portal/accounts",
                "/portal/verifications",
                "/portal/measures",
                "/portal/bundles",
                "/portlet"
            })
    void every_page_can_be_read_by_everybody_and_runs_nothing_foreign(String path) {
        Response answer = browser(Api.admin()).get(path);
        Document page = Jsoup.parse(answer.asString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST);
        isSound(page);
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_contract_has_a_page_with_its_clauses_gaps_evidence_checks_and_history() {
        String id = Api.contract();
        Document page = page(Api.admin(), "/portal/contracts/" + id);

        isSound(page);
        assertThat(page.select("section").eachAttr("id"))
                .contains("terms", "gaps", "clauses", "owners", "evidence", "checks", "history");
        assertThat(page.selectFirst("#clauses tbody th")).isNotNull();
        assertThat(page.select("#terms").text()).contains("令和8年4月1日");
        String contractor = page.select("#terms a[href^=/portal/contractors/]").attr("href");
        assertThat(page(Api.admin(), contractor).select("#contracts a").eachAttr("href"))
                .containsExactly("/portal/contracts/" + id);
    }

    @Test
    void a_service_is_found_and_has_a_page() {
        String id = ServiceDesk.cloud("name", Api.unique("会議室予約"));
        String name = Api.get("/api/v1/cloud-services/" + id).getString("name");
        Document found = page(Api.admin().queryParam("q", name), "/portal/services");

        assertThat(found.select("#found tbody a").eachAttr("href")).containsExactly("/portal/services/" + id);
        Document page = page(Api.admin(), "/portal/services/" + id);
        isSound(page);
        assertThat(page.selectFirst("h1").text()).isEqualTo(name);
        assertThat(page.select("section").eachAttr("id"))
                .contains("terms", "gaps", "conditions", "owners", "evidence", "history");
    }

    @Test
    void a_social_media_account_is_found_and_has_a_page() {
        String name = Api.unique("広報");
        String id = ServiceDesk.account("accountName", name);
        Document found = page(Api.admin().queryParam("q", name), "/portal/accounts");

        assertThat(found.select("#found tbody a").eachAttr("href")).containsExactly("/portal/accounts/" + id);
        Document page = page(Api.admin(), "/portal/accounts/" + id);
        isSound(page);
        assertThat(page.selectFirst("h1").text()).endsWith(name);
        assertThat(page.select("section").eachAttr("id"))
                .contains("terms", "gaps", "conditions", "owners", "evidence", "hand-in", "history");
        assertThat(page.select("#conditions tbody tr")).isNotEmpty();
    }

    @Test
    void a_verification_is_found_and_has_a_page_with_its_sheet_and_measures() {
        String contract = Api.contract();
        Map.Entry<String, String> failed = Checks.failed(contract);
        String id = failed.getKey();
        Map<String, Object> measure = Api.fields("verificationId", id, "code", failed.getValue(), "demand", "教育を行うこと。");
        measure.putAll(Api.fields("demandedOn", "2026-10-16", "dueOn", "2026-11-30", "severity", "MEDIUM"));
        measure.put("responsible", Checks.SOMEBODY);
        String demanded = Api.post(Checks.MEASURES, measure).path("id");

        assertThat(page(Api.admin(), "/portal/contracts/" + contract)
                        .select("#checks tbody a")
                        .eachAttr("href"))
                .containsExactly("/portal/verifications/" + id);
        Document page = page(Api.admin(), "/portal/verifications/" + id);
        isSound(page);
        assertThat(page.select("section").eachAttr("id"))
                .contains("terms", "sheet", "measures", "evidence", "hand-in", "history");
        assertThat(page.select("#sheet .mark").eachText()).containsExactly("不適");
        assertThat(page.select("#terms a").eachAttr("href")).containsExactly("/portal/contracts/" + contract);
        assertThat(page.select("#measures a").eachAttr("href")).containsExactly("/portal/measures/" + demanded);
        isSound(page(Api.admin(), "/portal/measures/" + demanded));
        Document planned = page(Api.admin(), "/portal/verifications");
        assertThat(planned.select("#found tbody th a").eachAttr("href")).doesNotContain("/portal/verifications/" + id);
    }

    @Test
    void a_history_tells_in_words_what_happened_and_what_it_changed() {
        String title = Api.unique("庁舎清掃");
        String path = Api.CONTRACTS + '/' + Api.contract();
        Api.patch(Api.tag(path), Api.fields("title", title, "amount", 1_200_000))
                .patch(path)
                .then()
                .statusCode(200);
        String page = path.replace("/api/v1", "/portal");
        Document japanese = page(Api.admin(), page);
        Document english = page(Api.admin(), page + "?lang=en");

        assertThat(japanese.select("#history tbody tr td:nth-child(2)").eachText())
                .containsExactly("変更", "登録");
        assertThat(japanese.select("#history tbody tr td:nth-child(3)")
                        .eachText()
                        .get(0))
                .contains("件名（", " → " + title + "）", " → 1,200,000）");
        assertThat(english.select("#history tbody tr td:nth-child(2)").eachText())
                .containsExactly("changed", "registered");
        assertThat(english.select("#history").text()).doesNotContain("token:");
    }

    @Test
    void what_people_wrote_is_shown_as_they_wrote_it_and_never_run() {
        String name = "<script>alert('" + Api.unique("x") + "')</script>\"' onload=";
        Map<String, Object> contractor = Api.fields("name", name);
        String id = Api.post(Api.CONTRACTORS, contractor).jsonPath().getString("id");
        Response answer = browser(Api.admin()).get("/portal/contractors/" + id);

        assertThat(Jsoup.parse(answer.asString()).selectFirst("h1").text()).contains("<script>alert(");
        assertThat(answer.asString()).doesNotContain("<script>alert");
        Document search = page(Api.admin().queryParam("q", "\"><script>alert(1)</script>"), "/portal/contractors");
        assertThat(search.select("#search input[name=q]").attr("value")).isEqualTo("\"><script>alert(1)</script>");
        assertThat(search.select("script")).hasSize(1);
    }

    @Test
    void lists_go_on_where_a_page_ends() {
        String contractor = Api.contractor();
        for (int i = 0; i < 51; i++) {
            Api.post(Api.CONTRACTS, Api.newContract(contractor));
        }
        Document first = page(Api.admin(), "/portal/contracts");
        Document second = page(
                Api.admin().urlEncodingEnabled(false),
                first.select("a[rel=next]").attr("href"));

        assertThat(first.select("#found tbody tr")).hasSize(50);
        assertThat(second.select("#found tbody a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.select("#found tbody a").eachAttr("href"));
    }

    @Test
    void readers_see_what_they_may_and_no_trace_of_the_rest() {
        String id = Api.contract();
        String token = Api.token("MONITORING");

        assertThat(page(Api.as(token), "/portal").select("nav a").eachAttr("href"))
                .containsExactly("/portal");
        Response refused = browser(Api.as(token)).get("/portal/contracts/" + id);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith(HTML);
        assertThat(page(Api.as(Api.token("READ_ONLY")), "/portal/contracts/" + id)
                        .title())
                .isNotEmpty();
    }

    @Test
    void the_same_page_is_there_in_english_and_stays_so() {
        Response english = browser(Api.admin()).get("/portal?lang=en");
        Document page = Jsoup.parse(english.asString());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Overview");
        assertThat(page.select(".reader a").attr("href")).isEqualTo("/portal?lang=ja");
        Response later = browser(Api.admin())
                .cookie("daicho-lang", english.cookie("daicho-lang"))
                .get("/portal/contracts");
        assertThat(Jsoup.parse(later.asString()).selectFirst("h1").text()).isEqualTo("Contracts");
    }

    @Test
    void the_overview_draws_and_says_the_same_in_a_table() {
        Api.contract();
        Document page = page(Api.admin(), "/portal");

        assertThat(page.select("svg[role=img]")).hasSize(4).allSatisfy(drawing -> {
            assertThat(drawing.selectFirst("title").text()).isNotEmpty();
            assertThat(drawing.selectFirst("desc").text()).isNotEmpty();
            assertThat(drawing.parent().selectFirst("table")).isNotNull();
        });
    }

    @Test
    void only_the_portlet_is_framed() {
        assertThat(browser(Api.admin()).get("/portal").header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
        assertThat(browser(Api.admin()).get("/portal").header("X-Frame-Options"))
                .isEqualTo("DENY");
        Response portlet = browser(Api.admin()).get("/portlet");
        assertThat(portlet.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(Jsoup.parse(portlet.asString()).select("header")).isEmpty();
    }

    @Test
    void the_small_page_tells_what_is_ones_own_and_leads_out_of_its_frame() {
        String contract = Api.contract();
        Document page = page(Api.admin(), "/portlet");

        isSound(page);
        assertThat(page.select("section").eachAttr("id")).containsExactly("decisions", "due", "gaps");
        assertThat(page.select("h2").eachText()).allMatch(heading -> heading.matches(".+（[0-9,]+件(以上)?）"));
        assertThat(page.selectFirst("base").attr("target")).isEqualTo("_blank");
        assertThat(page.select("tbody tr")).hasSizeLessThanOrEqualTo(24);
        assertThat(page.select("#gaps tbody a[href^=/portal/]")).isNotEmpty();
    }

    @Test
    void whoever_is_known_by_a_post_is_told_what_the_post_answers_for_and_nothing_else() {
        Api.contract();
        OwnDuty duty = OwnDuty.make();
        String token = Api.post(
                        Api.TOKENS,
                        Api.fields("name", Api.unique("desk"), "roles", List.of("OWNER"), "postId", duty.post()))
                .path("secret");
        Document page = page(Api.as(token), "/portlet");

        isSound(page);
        assertThat(page.select("#duties tbody tr").eachText()).hasSize(1).allMatch(row -> row.contains("施設課長"));
        assertThat(page.select("#duties h2").text()).isEqualTo("私の担当（1件）");
        assertThat(page.select("#gaps tbody a").eachAttr("href"))
                .isNotEmpty()
                .containsOnly("/portal/contracts/" + duty.contract());
    }

    @Test
    void problems_are_pages_for_browsers_and_problem_answers_for_programs() {
        Response bad = browser(Api.admin()).get("/portal/contracts?fiscalYear=soon");
        assertThat(bad.statusCode()).isEqualTo(400);
        isSound(Jsoup.parse(bad.asString()));

        Response missing = browser(Api.admin()).get("/portal/contracts/019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.contentType()).startsWith(HTML);
        assertThat(Api.admin().get("/portal/contracts?fiscalYear=soon").contentType())
                .startsWith(Api.PROBLEM);
    }

    private static RequestSpecification browser(RequestSpecification who) {
        return who.accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .redirects()
                .follow(false);
    }

    private static Document page(RequestSpecification who, String path) {
        return Jsoup.parse(
                browser(who).get(path).then().statusCode(200).extract().asString());
    }

    private static void isSound(Document page) {
        assertThat(page.selectFirst("html").attr("lang")).isIn("ja", "en");
        assertThat(page.title()).isNotEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]"))
                .isEmpty();
        assertThat(page.select("script, link[rel=stylesheet]"))
                .allSatisfy(
                        used -> assertThat(used.attr("src") + used.attr("href")).startsWith("/assets/"));
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .allSatisfy(field ->
                        assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
        assertThat(page.select("th"))
                .allSatisfy(heading -> assertThat(heading.attr("scope")).isIn("col", "row"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
