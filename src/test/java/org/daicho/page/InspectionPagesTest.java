package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.daicho.Api;
import org.daicho.externalservice.ServiceDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A self-inspection is registered and opened, answered bit by bit, handed in and closed, by the pages alone. */
@QuarkusTest
class InspectionPagesTest {

    private static final String LIST = "/portal/self-inspections";
    private static final String NEW = LIST + "/new";

    /** Of one page of a list. */
    private static final int ROWS = 50;

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void a_post_answers_its_sheet_bit_by_bit_and_hands_it_in_once() {
        String post = ServiceDesk.post("AUDIT_OFFICER");
        String round = opened();
        String sheet = round + "/sheets/" + post;
        assertThat(officer.page(round).select("#sheets a").eachAttr("href")).contains(sheet);
        Browser owner = Browser.withToken(
                Api.post(Api.TOKENS, Api.fields("name", Api.unique("test"), "roles", List.of("OWNER"), "postId", post))
                        .path("secret"));

        Document half =
                owner.follow(owner.send(owner.page(sheet + "/answers"), "Q01.value", "NO", "Q01.note", "1件は請求中"));
        assertThat(half.select("#answers tbody tr").eachText())
                .anyMatch(row -> row.contains("いいえ") && row.contains("1件は請求中"))
                .anyMatch(row -> row.contains("未回答"));
        Response early = owner.send(owner.page(sheet + "/submit"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(early.asString()).select("[role=alert] li").text())
                .contains("Q02");
        Response wordsOnly = owner.send(owner.page(sheet + "/answers"), "Q02.note", "様子を見る");
        assertThat(wordsOnly.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wordsOnly.asString())
                        .selectFirst("textarea[name=Q02.note]")
                        .wholeText())
                .contains("様子を見る");
        owner.follow(owner.send(owner.page(sheet + "/answers"), "Q02.value", "YES"));
        Document form = owner.page(sheet + "/submit");
        Response first = owner.send(form);
        Document handedIn = owner.follow(owner.send(form));

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(handedIn.select("#terms").text()).contains("提出済み");
        assertThat(handedIn.select("#doing")).isEmpty();
        officer.follow(officer.send(officer.page(round + "/close")));
        assertThat(officer.page(round).select("#terms").text()).contains("終了");
    }

    @Test
    void two_who_answer_different_questions_lose_nothing() {
        String post = ServiceDesk.post("AUDIT_OFFICER");
        String own = opened() + "/sheets/" + post;
        Browser other = Browser.signedIn("SECURITY_OFFICER");
        Document form = officer.page(own + "/answers");
        other.follow(other.send(other.page(own + "/answers"), "Q01.value", "YES"));

        Response stale = officer.send(form, "Q02.value", "NA");

        assertThat(stale.statusCode()).isEqualTo(412);
        officer.follow(officer.send(Jsoup.parse(stale.asString())));
        assertThat(officer.page(own).select("#answers").text()).contains("はい", "該当なし");
    }

    @Test
    void what_is_wrong_comes_back_with_what_was_written() {
        Response refused = officer.send(officer.page(NEW), "questions", "一つ目\r\n二つ目", "opensOn", "あした");

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .contains("#form-title", "#form-opensOn", "#form-closesOn");
        assertThat(page.selectFirst("textarea[name=questions]").wholeText()).contains("一つ目", "二つ目");
    }

    @Test
    void somebody_else_neither_answers_nor_sees_the_sheet_of_a_post() {
        String post = ServiceDesk.post("AUDIT_OFFICER");
        String sheet = opened() + "/sheets/" + post;
        Browser stranger = Browser.withToken(Api.post(
                        Api.TOKENS,
                        Api.fields(
                                "name", Api.unique("test"),
                                "roles", List.of("OWNER"),
                                "postId", ServiceDesk.post()))
                .path("secret"));

        assertThat(stranger.asks().get(sheet).statusCode()).isEqualTo(404);
        assertThat(stranger.asks().get(sheet + "/answers").statusCode()).isEqualTo(404);
        Browser reader = Browser.signedIn("READ_ONLY");
        assertThat(reader.page(sheet).select("#doing")).isEmpty();
        assertThat(reader.asks().get(sheet + "/answers").statusCode()).isEqualTo(403);
        assertThat(reader.asks().get(NEW).statusCode()).isEqualTo(403);
        assertThat(reader.asks().get(sheet.replaceFirst("/sheets/.*", "/open")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_runs_a_round_sees_on_further_pages_and_by_state_who_has_not_handed_in() {
        String unit = Api.post(
                        "/api/v1/organization-units", Api.fields("name", Api.unique("課"), "validFrom", "2020-04-01"))
                .path("id");
        for (int i = 0; i <= ROWS; i++) {
            Api.post(
                    "/api/v1/posts",
                    Api.fields(
                            "unitId",
                            unit,
                            "name",
                            Api.unique("係長"),
                            "securityRoles",
                            List.of("SYSTEM_OPERATOR"),
                            "validFrom",
                            "2020-04-01"));
        }
        String round = opened("SYSTEM_OPERATOR");
        Document first = officer.page(round);
        assertThat(first.select("#sheets tbody tr")).hasSize(ROWS);
        String next = first.select("#sheets a[rel=next]").attr("href");
        assertThat(next).endsWith("#sheets");
        Document second = Browser.signedIn("READ_ONLY").page(next.replace("#sheets", ""));
        assertThat(second.select("#sheets tbody tr")).isNotEmpty();
        assertThat(second.select("#sheets tbody a").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.select("#sheets tbody a").eachAttr("href"));
        String sheet = second.select("#sheets tbody a").attr("href");
        officer.follow(officer.send(officer.page(sheet + "/answers"), "Q01.value", "YES", "Q02.value", "NA"));
        officer.follow(officer.send(officer.page(sheet + "/submit")));

        Document handedIn = officer.page(round + "?sheetState=SUBMITTED");
        assertThat(handedIn.select("#sheets tbody a").eachAttr("href")).containsExactly(sheet);
        assertThat(handedIn.select("#sheets .choices strong").text()).contains("提出済み");
        assertThat(handedIn.select("#sheets .choices a").eachAttr("href"))
                .contains(round + "#sheets", round + "?sheetState=OPEN#sheets");
        Document open = officer.page(round + "?sheetState=OPEN");
        assertThat(open.select("#sheets tbody tr").eachText()).isNotEmpty().allMatch(row -> row.contains("未提出"));
        assertThat(officer.asks().get(round + "?sheetState=LOST").statusCode()).isEqualTo(400);
    }

    /** One with two questions for auditing posts, under way. */
    private String opened() {
        return opened("AUDIT_OFFICER");
    }

    private String opened(String role) {
        Response registered = officer.send(
                officer.page(NEW),
                "title",
                Api.unique("自己点検"),
                "opensOn",
                "R8.9.1",
                "closesOn",
                "R8.9.30",
                "questions",
                "消去証明書を受け取っていますか。\r\n\r\n誓約書を集めましたか。",
                "securityRoles",
                role);
        registered.then().statusCode(303);
        String round = registered
                .header("Location")
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\?.*", "");
        officer.follow(officer.send(officer.page(round + "/open")));
        return round;
    }
}
