package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.daicho.Api;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy document is registered, amended, reviewed and abolished by the pages alone. */
@QuarkusTest
class PolicyPagesTest {

    private static final String LIST = "/portal/policy-documents";
    private static final String NEW = LIST + "/new";

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void it_is_registered_amended_reviewed_and_abolished() {
        String title = Api.unique("対策基準");
        String place = registered("STANDARD", title);
        assertThat(officer.page(place).select("#terms").text()).contains("有効", "総務課長", "12か月");

        Document amended = officer.follow(officer.send(
                officer.page(place + "/edition"),
                "label",
                "第1版",
                "establishedOn",
                "R8.3.31",
                "effectiveOn",
                "R8.4.1",
                "summary",
                "制定",
                "approvedBy.name",
                "情報セキュリティ委員会"));
        assertThat(amended.select("#editions tbody tr").text()).contains("第1版", "令和8年4月1日", "情報セキュリティ委員会");
        Document reviewForm = officer.page(place + "/review");
        Document reviewed = officer.follow(officer.send(
                reviewForm,
                "result",
                reviewForm.select("input[name=result]").first().attr("value"),
                "by.name",
                "情報セキュリティ委員会"));
        assertThat(reviewed.select("#reviews tbody tr")).hasSize(1);
        Document abolished =
                officer.follow(officer.send(officer.page(place + "/abolish"), "on", "R8.11.1", "reason", "統合したため"));

        assertThat(abolished.select("#terms").text()).contains("廃止", "統合したため");
        assertThat(abolished.select("#doing")).isEmpty();
        assertThat(officer.page(LIST + "?q=" + title + "&state=ABOLISHED").select("#found tbody tr"))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_comes_back_with_what_was_written_and_sent_twice_it_is_registered_once() {
        Response refused = officer.send(officer.page(NEW), "number", "訓令第3号", "reviewEveryMonths", "毎年");
        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .contains("#form-kind", "#form-title", "#form-reviewEveryMonths");
        assertThat(Browser.fields(page)).containsEntry("number", List.of("訓令第3号"));
        Document form = officer.page(NEW);
        String title = Api.unique("規程");

        Response first = officer.send(form, "kind", "RULE", "title", title, "owner.name", "総務課長");
        Response second = officer.send(form, "kind", "RULE", "title", title, "owner.name", "総務課長");

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(officer.page(LIST + "?q=" + title).select("#found tbody tr")).hasSize(1);
    }

    @Test
    void who_changes_what_a_colleague_has_changed_sees_both() {
        String place = registered("RULE", Api.unique("規程"));
        Browser other = Browser.signedIn("CISO");
        Document form = officer.page(place + "/change");
        other.follow(other.send(other.page(place + "/change"), "number", "訓令第4号"));

        Response stale = officer.send(form, "note", "改正を準備中");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(stale.asString()).select("#differences tbody tr").eachText())
                .anyMatch(row -> row.contains("訓令第4号"))
                .anyMatch(row -> row.contains("改正を準備中"));
    }

    @Test
    void a_restricted_document_is_not_there_for_whoever_may_not_see_it_and_readers_change_nothing() {
        String title = Api.unique("実施手順");
        String restricted = registered("PROCEDURE", title);
        String open = registered("RULE", Api.unique("規程"));
        Browser reader = Browser.signedIn("READ_ONLY");

        assertThat(reader.asks().get(restricted).statusCode()).isEqualTo(404);
        assertThat(reader.page(LIST + "?q=" + title).select("#found tbody tr")).isEmpty();
        assertThat(reader.page(open).select("#doing")).isEmpty();
        for (String form : List.of(NEW, open + "/change", open + "/edition", open + "/review", open + "/abolish")) {
            assertThat(reader.asks().get(form).statusCode()).as(form).isEqualTo(403);
        }
    }

    private String registered(String kind, String title) {
        Response registered = officer.send(officer.page(NEW), "kind", kind, "title", title, "owner.name", "総務課長");
        registered.then().statusCode(303);
        return registered.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
