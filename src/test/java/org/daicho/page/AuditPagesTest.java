package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.assurance.AuditCalls;
import org.daicho.externalservice.ServiceDesk;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An audit is planned, carried out, reported and closed, and its findings answered, by the pages alone. */
@QuarkusTest
class AuditPagesTest {

    private static final String LIST = "/portal/audits";
    private static final String NEW = LIST + "/new";

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void it_is_planned_started_reported_presented_and_closed() {
        String place = place(send(found(Api.contract())));
        Document planned = officer.page(place);
        assertThat(planned.select("#terms").text()).contains("予定", "令和8年度", "議長");
        assertThat(planned.select("#auditors tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("監査法人") && row.contains("監査責任者"))
                .anyMatch(row -> row.contains("補助者"));
        assertThat(planned.select("#scope a").attr("href")).startsWith("/portal/contracts/");

        officer.follow(officer.send(officer.page(place + "/start")));
        String finding = place(officer.send(
                officer.page(place + "/findings/new"),
                "title",
                "承認の記録がない",
                "criterion",
                "CL-08",
                "condition",
                "3件で記録がない。",
                "severity",
                "HIGH",
                "subject",
                subject(officer.page(place + "/findings/new")),
                "responsible.name",
                "総務課長",
                "dueOn",
                "2027-01-31"));
        Document closable = Jsoup.parse(officer.send(reported(place)).asString());
        assertThat(closable.select("[role=alert] li")).isNotEmpty();
        answered(finding);
        officer.follow(officer.send(officer.page(place + "/present"), "on", "2027-02-01"));
        Document closed = officer.follow(officer.send(officer.page(place + "/close")));

        assertThat(closed.select("#terms").text()).contains("終了", "助言する。");
        assertThat(closed.select("#doing")).isEmpty();
        assertThat(closed.select("#findings tbody tr").text()).contains("承認の記録がない", "完了");
    }

    /** The form that closes the audit, once it is reported. */
    private Document reported(String place) {
        officer.follow(officer.send(
                officer.page(place + "/report"),
                "reportedOn",
                "R8.12.20",
                "opinionKind",
                "ADVISORY",
                "opinion",
                "記録を残すことを助言する。"));
        return officer.page(place + "/close");
    }

    private void answered(String finding) {
        Document page = officer.follow(officer.send(
                officer.page(finding + "/respond"),
                "response",
                "指摘のとおり",
                "plan",
                "1月末までに登録する",
                "respondedOn",
                "2026-12-25"));
        assertThat(page.select("#terms a").eachAttr("href")).anyMatch(href -> href.startsWith("/portal/contracts/"));
        assertThat(page.select("#doing a").eachAttr("href")).contains(finding + "/follow-up");
        officer.follow(officer.send(
                officer.page(finding + "/follow-up"), "result", "ADEQUATE", "on", "2027-01-20", "by.name", "監査法人"));
        Document closed = officer.follow(officer.send(officer.page(finding + "/close")));
        assertThat(closed.select("#terms").text()).contains("改善済み", "完了");
    }

    @Test
    void what_is_wrong_comes_back_with_all_that_was_written_and_every_reason() {
        String contract = Api.contract();
        Response refused = officer.send(
                found(contract),
                "scope",
                "CONTRACT:" + contract,
                "title",
                "書きかけの監査",
                "startsOn",
                "来週",
                "auditors.others",
                "甲\r\n乙");

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .contains("#form-kind", "#form-startsOn", "#form-endsOn");
        assertThat(Browser.fields(page))
                .containsEntry("title", List.of("書きかけの監査"))
                .containsEntry("startsOn", List.of("来週"))
                .containsEntry("scope", List.of("CONTRACT:" + contract));
        assertThat(page.selectFirst("textarea[name=auditors.others]").wholeText())
                .contains("甲", "乙");
    }

    @Test
    void sent_twice_it_is_planned_once() {
        Document form = found(Api.contract());
        String title = Api.unique("二度の監査");

        Response first = send(form, "title", title);
        Response second = send(form, "title", title);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(officer.page(LIST + "?q=" + title).select("#found tbody tr")).hasSize(1);
    }

    @Test
    void an_exception_from_independence_is_recorded_for_one_auditor() {
        String place = place(send(found(Api.contract())));

        Document page = officer.follow(officer.send(
                officer.page(place + "/exception"),
                "auditor",
                "1",
                "reason",
                "ほかに職員がいない",
                "approvedBy.name",
                "情報セキュリティ委員会",
                "on",
                "R8.9.1"));

        assertThat(page.select("#auditors tbody tr").eachText())
                .anyMatch(row -> row.contains("補助者") && row.contains("ほかに職員がいない"))
                .anyMatch(row -> row.contains("監査法人") && !row.contains("ほかに職員がいない"));
    }

    @Test
    void an_exception_for_somebody_who_does_not_audit_is_refused_where_it_was_chosen() {
        String place = place(send(found(Api.contract())));

        Response refused = officer.send(
                officer.page(place + "/exception"),
                "auditor",
                "9",
                "reason",
                "ほかに職員がいない",
                "approvedBy.name",
                "情報セキュリティ委員会",
                "on",
                "R8.9.1");

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#form-auditor");
        assertThat(page.selectFirst("textarea[name=reason]").wholeText()).contains("ほかに職員がいない");
    }

    @Test
    void more_findings_than_fit_on_the_page_of_their_audit_are_on_their_list_with_who_answers() {
        String audit = AuditCalls.startedAudit();
        String post = ServiceDesk.post();
        String person =
                Api.post("/api/v1/people", Api.fields("name", Api.unique("高橋"))).path("id");
        Map<String, Object> answering = AuditCalls.newFinding();
        answering.put("responsible", Map.of("postId", post, "personId", person, "name", "代理"));
        answering.put("dueOn", "2026-12-31");
        Api.post(AuditCalls.AUDITS + '/' + audit + "/findings", answering);
        for (int i = 0; i < 50; i++) {
            AuditCalls.finding(audit);
        }
        AuditCalls.finding(AuditCalls.startedAudit());

        Document page = officer.page(LIST + '/' + audit);
        assertThat(page.select("#findings tbody tr")).hasSize(50);
        Document list = officer.page(page.select("#findings .links a").last().attr("href"));
        String title = Api.get(AuditCalls.AUDITS + '/' + audit).getString("title");
        assertThat(list.select("#found .choices").text()).contains(title);
        assertThat(list.select("#found tbody tr").first().text())
                .contains(Api.get("/api/v1/posts/" + post).getString("name"))
                .contains(Api.get("/api/v1/people/" + person).getString("name") + " 代理");
        assertThat(list.select("#found tbody tr").eachText().subList(1, 50)).allMatch(row -> row.contains("総務課長"));
        Document last = officer.page(list.select("#found a[rel=next]").attr("href"));
        assertThat(last.select("#found tbody tr")).hasSize(1);
        assertThat(last.select("#search input[type=hidden]").eachAttr("value")).contains(audit);
    }

    @Test
    void a_plan_is_registered_changed_approved_and_revised_and_an_audit_follows_it() {
        String plans = "/portal/audit-plans";
        String above = place(officer.send(
                officer.page(plans + "/new"),
                "kind",
                "MEDIUM_TERM",
                "title",
                Api.unique("中期計画"),
                "fromFiscalYear",
                "R8",
                "policy",
                "委託管理を重点とする。",
                "themes",
                "委託\r\n\r\nクラウド"));
        assertThat(officer.page(above).select("#terms").text()).contains("案", "令和8年度 – 令和10年度", "委託", "クラウド");
        officer.follow(officer.send(officer.page(above + "/change"), "timing", "秋"));
        assertThat(Api.get("/api/v1" + above.replace("/portal", "")).getList("themes"))
                .hasSize(2);
        Response early =
                officer.send(officer.page(plans + "/new"), "kind", "ANNUAL", "title", "年度計画", "policy", "重点とする。");
        assertThat(Jsoup.parse(early.asString()).select("[role=alert] a").eachAttr("href"))
                .contains("#form-fiscalYear", "#form-mediumTermPlanId");
        officer.follow(officer.send(officer.page(above + "/approve"), "by.name", "情報セキュリティ委員会", "on", "R8.4.10"));
        String annual = place(officer.send(
                Jsoup.parse(early.asString()), "fiscalYear", "R8", "mediumTermPlanId", above.replaceFirst(".*/", "")));
        Document approved = officer.follow(
                officer.send(officer.page(annual + "/approve"), "by.name", "情報セキュリティ委員会", "on", "R8.4.10"));
        assertThat(approved.select("#doing a").eachAttr("href")).containsExactly(annual + "/revise");
        Document audit = officer.page(place(send(
                found(Api.contract()),
                "kind",
                "EXTERNAL",
                "orderedBy.name",
                "",
                "planId",
                annual.replaceFirst(".*/", ""))));
        assertThat(audit.select("#terms a").eachAttr("href")).contains(annual);
        Document revised = officer.follow(officer.send(officer.page(annual + "/revise"), "reason", "対象を加えるため"));
        assertThat(revised.select("#terms").text()).contains("案", "対象を加えるため");
        assertThat(Browser.signedIn("AUDITOR").asks().get(annual + "/approve").statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_changes_what_a_colleague_has_changed_sees_both() {
        String place = place(send(found(Api.contract())));
        Browser other = Browser.signedIn("CISO");
        Document form = officer.page(place + "/change");
        other.follow(other.send(other.page(place + "/change"), "endsOn", "2027-02-28"));

        Response stale = officer.send(form, "note", "部屋を予約した");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(stale.asString()).select("#differences tbody tr").eachText())
                .anyMatch(row -> row.contains("令和9年2月28日"))
                .anyMatch(row -> row.contains("部屋を予約した"));
    }

    @Test
    void a_finding_is_changed_until_it_is_answered() {
        String audit = AuditCalls.startedAudit();
        String id = Api.post(AuditCalls.AUDITS + '/' + audit + "/findings", AuditCalls.newFinding())
                .path("id");
        String place = "/portal/findings/" + id;

        Document changed = officer.follow(officer.send(officer.page(place + "/change"), "condition", "4件で記録がない。"));
        assertThat(changed.select("#terms").text()).contains("4件で記録がない。");
        assertThat(officer.page("/portal/findings?severity="
                                + Api.get(AuditCalls.FINDINGS + '/' + id).getString("severity"))
                        .select("#found tbody tr"))
                .isNotEmpty();
        officer.follow(officer.send(officer.page(place + "/respond"), "response", "はい", "plan", "直す"));
        assertThat(officer.page(place).select("#doing a").eachAttr("href")).doesNotContain(place + "/change");
        Response refused = officer.send(officer.page(place + "/change"), "condition", "5件");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.asString())
                        .selectFirst("textarea[name=condition]")
                        .wholeText())
                .contains("5件");
    }

    @Test
    void auditors_read_and_an_engaged_one_reads_only_their_audit() {
        String place = place(send(found(Api.contract())));
        String other = place(send(found(Api.contract())));
        Browser auditor = Browser.signedIn("AUDITOR");
        assertThat(auditor.page(place).select("#doing")).isEmpty();
        assertThat(auditor.page(LIST).select("#doing a").eachAttr("href")).doesNotContain(NEW);
        for (String form :
                List.of(NEW, place + "/change", place + "/start", place + "/findings/new", place + "/exception")) {
            assertThat(auditor.asks().get(form).statusCode()).as(form).isEqualTo(403);
        }
        Browser engaged = Browser.withToken(Api.post(
                        Api.TOKENS,
                        Api.fields(
                                "name", Api.unique("test"),
                                "roles", List.of("AUDITOR"),
                                "auditId", underWay()))
                .path("secret"));

        Document own = engaged.page(LIST);
        assertThat(own.select("#found tbody tr")).hasSize(1);
        assertThat(own.select("#doing a").eachAttr("href")).containsExactly("/portal/findings");
        Document only = engaged.page(own.select("#found tbody a").attr("href"));
        assertThat(only.select("#terms a[href^=/portal/audit-plans]")).isEmpty();
        assertThat(only.select("#terms").text()).contains("計画に基づく");
        assertThat(engaged.asks().get("/portal/audit-plans").statusCode()).isEqualTo(403);
        assertThat(engaged.asks()
                        .get("/portal/findings?auditId=" + other.replaceFirst(".*/", ""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(engaged.asks()
                        .get("/portal/findings?auditId="
                                + own.select("#found tbody a").attr("href").replaceFirst(".*/", ""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(auditor.page(LIST)
                        .select("#doing a[href=/portal/audit-plans]")
                        .text())
                .isEqualTo("監査計画を見る");
        assertThat(auditor.page(own.select("#found tbody a").attr("href"))
                        .select("#terms a[href^=/portal/audit-plans]"))
                .hasSize(1);
        assertThat(officer.page(LIST)
                        .select("#doing a[href=/portal/audit-plans]")
                        .text())
                .contains("登録する");
        assertThat(engaged.asks().get(other).statusCode()).isEqualTo(404);
        assertThat(Browser.signedIn("UNIT_MEMBER").asks().get(LIST).statusCode())
                .isEqualTo(403);
    }

    /** One that goes on today: an engagement ends with its audit. */
    private static String underWay() {
        Map<String, Object> wanted = AuditCalls.newAudit(Api.contract());
        wanted.put("startsOn", Checks.today().toString());
        wanted.put("endsOn", Checks.today().plusDays(10).toString());
        return Api.post(AuditCalls.AUDITS, wanted).path("id");
    }

    /** The form after this contract was looked for. */
    private Document found(String contract) {
        String title = Api.get(Api.CONTRACTS + '/' + contract).getString("title");
        Document found = Jsoup.parse(officer.send(officer.page(NEW), "audited", title, "find", "audited")
                .asString());
        assertThat(found.select("input[name=scope]").eachAttr("value")).contains("CONTRACT:" + contract);
        found.select("input[name=scope][value=CONTRACT:" + contract + "]").attr("checked", "checked");
        return found;
    }

    /** @param more fields and values by turns */
    private Response send(Document form, String... more) {
        List<String> written = new ArrayList<>(List.of(
                "title", Api.unique("委託の監査"),
                "kind", "AD_HOC",
                "fiscalYear", "令和8年度",
                "orderedBy.name", "議長",
                "startsOn", "R8.10.1",
                "endsOn", "R8.12.10",
                "auditors.0.who.name", "監査法人",
                "auditors.others", "補助者"));
        written.addAll(List.of(more));
        return officer.send(form, written.toArray(String[]::new));
    }

    private static String subject(Document form) {
        return form.select("select[name=subject] option").last().attr("value");
    }

    private static String place(Response registered) {
        registered.then().statusCode(303);
        return registered.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
