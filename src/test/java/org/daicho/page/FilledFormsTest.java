package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A form that is refused loses nothing; shown with the form of contractors, which asks every usual kind of field. */
@QuarkusTest
class FilledFormsTest {

    private static final String NEW = "/portal/contractors/new";

    @Test
    void a_contractor_is_registered_and_its_page_says_so() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        String name = Api.unique("株式会社様式");
        String number = Api.corporateNumber();

        Document page = clerk.follow(clerk.send(
                clerk.page(NEW),
                "name",
                name,
                "corporateNumber",
                number,
                "externalsDeclaration.declaredOn",
                "Ｒ８．４．１",
                "note",
                "一行目\r\n二行目"));

        assertThat(page.selectFirst("h1").text()).isEqualTo(name);
        assertThat(page.selectFirst("p[role=status].done").text()).isEqualTo("登録しました。");
        Map<String, Object> found =
                Api.get("/api/v1/contractors/by-corporate-number/" + number).getMap("");
        assertThat(found).containsEntry("note", "一行目\n二行目").doesNotContainKey("majorityOwner");
        assertThat(found.get("externalsDeclaration")).isEqualTo(Map.of("declaredOn", "2026-04-01"));
    }

    @Test
    void what_is_wrong_comes_back_with_all_that_was_written_and_every_reason_at_its_field() {
        Browser clerk = Browser.signedIn("PROCUREMENT");

        Response refused = clerk.send(
                clerk.page(NEW),
                "corporateNumber",
                "7000012050003",
                "postalCode",
                "020",
                "address",
                "<b>盛岡市</b>",
                "majorityOwner.name",
                "例示ホールディングス",
                "externalsDeclaration.declaredOn",
                "来週");

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .contains(
                        "#form-name",
                        "#form-postalCode",
                        "#form-majorityOwner.country",
                        "#form-externalsDeclaration.declaredOn");
        assertThat(page.select("[role=alert] a")).allSatisfy(link -> assertThat(
                        page.getElementById(link.attr("href").substring(1)))
                .isNotNull());
        assertThat(Browser.fields(page))
                .containsEntry("address", List.of("<b>盛岡市</b>"))
                .containsEntry("corporateNumber", List.of("7000012050003"))
                .containsEntry("externalsDeclaration.declaredOn", List.of("来週"));
        assertThat(page.select("[aria-invalid=true]")).allSatisfy(field -> assertThat(page.getElementById(
                        List.of(field.attr("aria-describedby").split(" "))
                                .get(field.attr("aria-describedby").split(" ").length - 1)))
                .isNotNull());

        Response again = clerk.send(
                page,
                "name",
                Api.unique("株式会社様式"),
                "postalCode",
                "020-0001",
                "majorityOwner.country",
                "JP",
                "externalsDeclaration.declaredOn",
                "");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(again.asString()).select("[role=alert] a").eachAttr("href"))
                .containsExactly("#form-corporateNumber");
    }

    @Test
    void sent_twice_it_is_registered_once() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        Document form = clerk.page(NEW);
        String name = Api.unique("株式会社二度");

        Response first = clerk.send(form, "name", name);
        Response second = clerk.send(form, "name", name);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(clerk.page("/portal/contractors?q=" + name).select("#found tbody tr"))
                .hasSize(1);
    }

    @Test
    void who_changes_what_another_has_changed_sees_both_and_loses_nothing() {
        Browser one = Browser.signedIn("PROCUREMENT");
        Browser other = Browser.signedIn("PROCUREMENT");
        String id = Api.contractor();
        String path = "/portal/contractors/" + id;
        Document form = one.page(path + "/change");
        other.follow(other.send(other.page(path + "/change"), "address", "盛岡市北"));

        Response stale = one.send(form, "address", "盛岡市南", "phone", "019-000-0000");

        assertThat(stale.statusCode()).isEqualTo(412);
        Document page = Jsoup.parse(stale.asString());
        assertThat(page.selectFirst("[role=alert]").text()).contains("他の人が先に変更しました");
        assertThat(page.select("#differences tbody tr").eachText())
                .containsExactly("所在地 盛岡市北 盛岡市南", "電話番号 019-000-0000");
        assertThat(Browser.fields(page)).containsEntry("address", List.of("盛岡市南"));
        one.follow(one.send(page));
        assertThat(Api.get("/api/v1/contractors/" + id).getString("address")).isEqualTo("盛岡市南");
    }

    @Test
    void a_change_sent_twice_is_no_quarrel_with_oneself() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        String path = "/portal/contractors/" + Api.contractor();
        Document form = clerk.page(path + "/change");

        clerk.follow(clerk.send(form, "address", "盛岡市東"));
        assertThat(clerk.follow(clerk.send(form, "address", "盛岡市東"))
                        .select("#terms")
                        .text())
                .contains("盛岡市東");
    }

    @Test
    void a_form_from_another_page_is_handed_back_and_saves_nothing() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        String name = Api.unique("株式会社他");

        Response refused = clerk.send(clerk.page(NEW), "formToken", "guessed", "name", name);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Browser.fields(Jsoup.parse(refused.asString()))).containsEntry("name", List.of(name));
        assertThat(clerk.page("/portal/contractors?q=" + name).select("#found tbody tr"))
                .isEmpty();
    }

    @Test
    void forms_are_offered_and_drawn_only_for_whoever_may_write() {
        Browser reader = Browser.signedIn("READ_ONLY");
        String path = "/portal/contractors/" + Api.contractor();

        assertThat(reader.page(path).select("#doing")).isEmpty();
        assertThat(reader.page("/portal/contractors").select("#doing")).isEmpty();
        Response refused = reader.asks().get(path + "/change");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(Browser.signedIn("PROCUREMENT").page(path).select("#doing a").eachAttr("href"))
                .contains(path + "/change", path + "/attestations/new");
    }

    @Test
    void a_body_that_is_no_form_any_more_is_refused() {
        Response refused = Browser.signedIn("PROCUREMENT")
                .asks()
                .contentType("application/x-www-form-urlencoded")
                .formParam("note", "x".repeat(3_000_000))
                .post(NEW);

        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void an_attestation_is_recorded_on_the_page_of_its_contractor() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        String path = "/portal/contractors/" + Api.contractor();

        Document page = clerk.follow(clerk.send(
                clerk.page(path + "/attestations/new"),
                "kind",
                "ISMS",
                "number",
                "IS 000001",
                "validFrom",
                "令和6年6月1日",
                "validUntil",
                "2027/5/31",
                "coveredKinds",
                "SYSTEM_MAINTENANCE"));

        assertThat(page.select("#attestations tbody tr").text()).contains("ISMS認証", "令和9年5月31日");
    }
}
