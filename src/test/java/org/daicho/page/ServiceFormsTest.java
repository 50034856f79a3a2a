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

/** Services are applied for, checked and decided about by the pages alone. */
@QuarkusTest
class ServiceFormsTest {

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void a_service_is_applied_for_its_conditions_checked_and_its_use_decided_by_another() {
        String name = Api.unique("会議室予約");
        Document service = officer.follow(officer.send(
                officer.page("/portal/services/new"),
                "name",
                name,
                "application.applicant.name",
                "総務課長",
                "personalData",
                "false",
                "myNumber",
                "false",
                "uniformTerms",
                "false",
                "classification.confidentiality",
                "C1",
                "dataCountries",
                "JP"));
        assertThat(service.select("h1").text()).isEqualTo(name);
        String conditions = service.select("#doing a[href$=/conditions]").attr("href");
        Document form = officer.page(conditions);
        String code = form.select("select[name$=.result]").first().attr("name").replace(".result", "");

        officer.follow(officer.send(form, code + ".result", "MET", code + ".note", "規約 第12条"));

        String id = conditions.replaceAll("/portal/services/|/conditions", "");
        assertThat(Api.get("/api/v1/cloud-services/" + id + "/conditions")
                        .getList("items.findAll { it.answer != null }.answer.note"))
                .containsExactly("規約 第12条");
        Response early = officer.send(
                officer.page("/portal/services/" + id + "/decide"), "decision", "yes", "approver.name", "総務課長");
        assertThat(early.statusCode()).isEqualTo(409);
        Document refused = Jsoup.parse(early.asString());
        assertThat(refused.select("[role=alert] li")).isNotEmpty();
        assertThat(Browser.fields(refused)).containsEntry("approver.name", List.of("総務課長"));
        assertThat(officer.page("/portal/approvals")
                        .select("#service-approval tbody a")
                        .eachAttr("href"))
                .contains("/portal/services/" + id + "/decide");
        Document decided = officer.follow(
                officer.send(refused, "decision", "no", "approver.name", "事務局長", "reason", "約款の責任範囲が許容できないため"));
        assertThat(decided.select("#terms").text()).contains("不承認");
        assertThat(officer.page("/portal/approvals")
                        .select("#service-approval a")
                        .eachAttr("href"))
                .doesNotContain("/portal/services/" + id + "/decide");
    }

    @Test
    void terms_are_reviewed_on_the_page_of_the_service() {
        Document service = officer.follow(officer.send(
                officer.page("/portal/services/new"),
                "name",
                Api.unique("翻訳"),
                "application.applicant.name",
                "総務課長",
                "personalData",
                "false",
                "myNumber",
                "false",
                "uniformTerms",
                "true"));
        String review = service.select("#doing a[href$=/terms-reviews/new]").attr("href");

        Document after = officer.follow(officer.send(
                officer.page(review),
                "termsVersion",
                "2026年5月1日改定版",
                "reviewer.name",
                "総務課長",
                "result",
                "ACCEPTABLE",
                "nextReviewOn",
                "令和9年6月4日"));

        assertThat(after.select("#terms").text()).contains("令和9年6月4日");
    }

    @Test
    void a_subcontract_that_was_asked_for_is_decided_on_the_page_of_approvals() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        String contract = Api.contract();
        String name = Api.unique("運用");
        String id = Api.post(
                        Api.CONTRACTS + '/' + contract + "/subcontracts",
                        Api.fields(
                                "contractorName",
                                name,
                                "work",
                                "夜間の監視",
                                "personalData",
                                false,
                                "myNumber",
                                false,
                                "requestedOn",
                                "2026-04-10"))
                .jsonPath()
                .getString("id");
        String decide = "/portal/subcontracts/" + id + "/decide";

        Response nothing = clerk.send(clerk.page(decide));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(nothing.asString()).select("[role=alert] a").eachAttr("href"))
                .contains("#form-decision", "#form-approver.name");
        clerk.follow(clerk.send(clerk.page(decide), "decision", "yes", "approver.name", "事務局長"));

        assertThat(Api.get("/api/v1/subcontracts/" + id).getString("state")).isEqualTo("APPROVED");
    }
}
