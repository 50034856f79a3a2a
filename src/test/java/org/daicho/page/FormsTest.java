package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.daicho.Api;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Forms are filled in as their pages offer them, and work without any script. */
@QuarkusTest
class FormsTest {

    private static final String COOKIE = "daicho-session";
    private static final byte[] FILE = "%PDF-1.4 誓約書".getBytes(StandardCharsets.UTF_8);

    @Test
    void evidence_is_handed_in_on_the_page_of_its_contract() {
        String contract = Api.contract();
        String session = session("PROCUREMENT");
        String path = "/portal/contracts/" + contract;
        Element form = page(session, path).selectFirst("#hand-in form");

        Response sent = filled(session, form)
                .multiPart("title", "誓約書 <b>", "text/plain; charset=utf-8")
                .multiPart("kind", form.selectFirst("option[value=PLEDGE]").attr("value"))
                .multiPart("file", "誓約書.pdf", FILE, "application/pdf")
                .post(form.attr("action"));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith(path + "#evidence");
        assertThat(page(session, path).select("#evidence tbody th").eachText()).containsExactly("誓約書 <b>");
    }

    @Test
    void a_form_without_its_token_hands_in_nothing() {
        String contract = Api.contract();
        String session = session("PROCUREMENT");

        Response refused = browser(session)
                .multiPart("formToken", "guessed")
                .multiPart("subjectType", "CONTRACT")
                .multiPart("subjectId", contract)
                .multiPart("title", "x")
                .multiPart("kind", "PLEDGE")
                .multiPart("file", "x.pdf", FILE, "application/pdf")
                .post("/portal/evidence");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(page(session, "/portal/contracts/" + contract).select("#evidence tbody"))
                .isEmpty();
    }

    @Test
    void who_may_not_write_is_offered_no_form() {
        String contract = Api.contract();
        String session = session("READ_ONLY");

        assertThat(page(session, "/portal/contracts/" + contract).select("#hand-in"))
                .isEmpty();
        assertThat(page(session, "/portal/bundles").select("#new")).isEmpty();
    }

    @Test
    void a_bundle_is_made_and_taken_away() {
        Api.contract();
        String session = session("PROCUREMENT");
        Document made = made(session, page(session, "/portal/bundles").selectFirst("#new form"));

        Element download = made.selectFirst("#download a");
        Response beginning = browser(session).header("Range", "bytes=0-1").get(download.attr("href"));
        assertThat(beginning.statusCode()).isEqualTo(206);
        assertThat(beginning.asString()).isEqualTo("PK");
        String whole = beginning.header("Content-Range").replace("bytes 0-1/", "");
        assertThat(download.text().replaceAll("[^0-9]", "")).endsWith(whole);
        assertThat(made.select("#facts").text()).containsPattern("[0-9a-f]{64}");
    }

    @Test
    void a_bundle_of_one_contract_is_made_on_its_page_and_others_are_a_choice() {
        String contract = Api.contract();
        String session = session("PROCUREMENT");

        assertThat(page(session, "/portal/bundles").select("#new option").eachAttr("value"))
                .contains("ALL")
                .anyMatch(value -> value.startsWith("FISCAL_YEAR:"))
                .anyMatch(value -> value.startsWith("ORGANIZATION_UNIT:"));
        Document made =
                made(session, page(session, "/portal/contracts/" + contract).selectFirst("#bundle form"));
        assertThat(made.select("#facts dd").eachText()).contains("1");
        Response refused = browser(session)
                .contentType("application/x-www-form-urlencoded")
                .formParam(
                        "formToken",
                        page(session, "/portal").select("input[name=formToken]").attr("value"))
                .formParam("of", "CONTRACT:everything")
                .post("/portal/bundles");
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    /** The page of the bundle that the form makes. */
    private static Document made(String session, Element form) {
        Element choice = form.selectFirst("input[name=of], option[selected]");
        Response made = browser(session)
                .contentType("application/x-www-form-urlencoded")
                .formParam(
                        "formToken", form.selectFirst("input[name=formToken]").attr("value"))
                .formParam("of", choice.attr("value"))
                .post(form.attr("action"));
        assertThat(made.statusCode()).isEqualTo(303);
        return page(session, made.header("Location").replaceFirst("https?://[^/]+", ""));
    }

    private static String session(String role) {
        return Api.nobody()
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", Api.token(role))
                .post("/portal/sign-in")
                .cookie(COOKIE);
    }

    private static RequestSpecification browser(String session) {
        return Api.nobody()
                .accept("text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(COOKIE, session)
                .redirects()
                .follow(false);
    }

    /** With what the form holds already. */
    private static RequestSpecification filled(String session, Element form) {
        RequestSpecification request = browser(session);
        form.select("input[type=hidden]").forEach(field -> request.multiPart(field.attr("name"), field.attr("value")));
        return request;
    }

    private static Document page(String session, String path) {
        return Jsoup.parse(
                browser(session).get(path).then().statusCode(200).extract().asString());
    }
}
