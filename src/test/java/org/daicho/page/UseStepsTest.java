package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.daicho.Api;
import org.daicho.externalservice.ServiceDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services are taken into use, stopped and ended by the pages alone. */
@QuarkusTest
class UseStepsTest {

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void a_service_is_started_suspended_resumed_and_ended_with_its_disposal() {
        String id = ServiceDesk.cloud();
        String path = "/api/v1/cloud-services/" + id;
        String page = "/portal/services/" + id;
        assertThat(officer.page(page).select("#doing a").eachAttr("href")).noneMatch(href -> href.contains("/steps/"));
        ServiceDesk.approve(path);

        Response early = officer.send(officer.page(page + "/steps/start"), "startedOn", "R8.7.1");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(early.asString()).select("[role=alert] li")).isNotEmpty();
        ServiceDesk.assign(path, "CLOUD_SERVICE_MANAGER", ServiceDesk.post());
        Document started = officer.follow(officer.send(officer.page(page + "/steps/start"), "startedOn", "R8.7.1"));

        assertThat(started.select("#terms").text()).contains("利用中", "令和8年7月1日");
        assertThat(started.select("#doing a").eachAttr("href"))
                .contains(page + "/steps/suspend", page + "/steps/end")
                .doesNotContain(page + "/steps/resume");
        Document suspended = officer.follow(
                officer.send(officer.page(page + "/steps/suspend"), "suspendedOn", "R8.9.1", "reason", "障害が続いているため"));
        assertThat(suspended.select("#terms").text()).contains("利用停止中");
        officer.follow(officer.send(officer.page(page + "/steps/resume")));
        assertThat(Api.get(path).getString("state")).isEqualTo("IN_USE");
        Document end = officer.page(page + "/steps/end");
        assertThat(officer.send(end, "endedOn", "R8.11.1", "informationDisposed", "true", "accountsDisposed", "false")
                        .statusCode())
                .isEqualTo(409);
        Document ended = officer.follow(
                officer.send(end, "endedOn", "R8.11.1", "informationDisposed", "true", "accountsDisposed", "true"));
        assertThat(ended.select("#terms").text()).contains("利用終了");
        assertThat(ended.select("#doing")).isEmpty();
    }

    @Test
    void an_approved_account_that_is_not_needed_any_more_is_ended() {
        String id = ServiceDesk.account();
        String page = "/portal/accounts/" + id;
        assertThat(officer.page(page).select("#doing a").eachAttr("href")).containsExactly(page + "/decide");
        ServiceDesk.approve("/api/v1/social-media-accounts/" + id);

        Document ended = officer.follow(officer.send(
                officer.page(page + "/steps/end"),
                "endedOn",
                "R8.11.1",
                "informationDisposed",
                "true",
                "accountsDisposed",
                "true"));

        assertThat(ended.select("#terms").text()).contains("利用終了");
        assertThat(officer.asks().get(page + "/steps/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void the_reviews_of_the_terms_stand_on_the_page_of_the_service() {
        String id = ServiceDesk.cloud("uniformTerms", true);
        Api.post(
                "/api/v1/cloud-services/" + id + "/terms-reviews",
                Api.fields(
                        "termsVersion",
                        "2026年5月1日改定版",
                        "reviewedOn",
                        "2026-06-04",
                        "reviewer",
                        Api.fields("name", "総務課長"),
                        "result",
                        "NOT_ACCEPTABLE",
                        "note",
                        "準拠法が外国法"));

        Document page = officer.page("/portal/services/" + id);

        assertThat(page.select("#terms-reviews tbody tr").eachText())
                .hasSize(1)
                .allMatch(row -> row.contains("2026年5月1日改定版") && row.contains("令和8年6月4日") && row.contains("準拠法が外国法"));
        assertThat(page.select("#terms-reviews .mark.high").eachText()).containsExactly("許容できない");
    }
}
