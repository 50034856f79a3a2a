package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.externalservice.ServiceDesk;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident is reported from the page of what it is about, followed and closed, by the pages alone. */
@QuarkusTest
class IncidentPagesTest {

    private static final String LIST = "/portal/incidents";
    private static final String NEW = LIST + "/new";

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void it_is_reported_in_one_click_from_the_contract_with_the_contract_filled_in() {
        String contract = Api.contract();
        String place = "/portal/contracts/" + contract;
        Document form = officer.page(reportLink(officer.page(place)));
        assertThat(Browser.fields(form)).containsEntry("contractId", List.of(contract));
        LocalDate noticed = Checks.today().minusDays(3);

        Document page = officer.follow(report(officer, form, "noticedAt", noticed + " 9:30"));

        assertThat(page.selectFirst("p.done").text()).isEqualTo("登録しました。");
        assertThat(page.select("#terms").text()).contains("対応中", "漏えい");
        assertThat(page.select("#terms a").eachAttr("href")).contains(place);
        assertThat(page.select("#reports tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.startsWith("速報") && row.contains("あと2日"))
                .anyMatch(row -> row.startsWith("確報") && row.contains("あと27日"));
        assertThat(page.select("#reports .mark.critical").eachText()).containsExactly("あと2日");
        assertThat(officer.page(place).select("#incidents tbody tr").text()).contains("あと2日");
    }

    @Test
    void pages_of_contractors_services_and_accounts_and_the_overview_lead_there_too() {
        String contractor = Api.contractor();
        String service = ServiceDesk.cloud();
        String account = ServiceDesk.account();

        assertThat(reportLink(officer.page("/portal/contractors/" + contractor)))
                .isEqualTo(NEW + "?contractorId=" + contractor);
        assertThat(reportLink(officer.page("/portal/services/" + service))).isEqualTo(NEW + "?serviceId=" + service);
        assertThat(reportLink(officer.page("/portal"))).isEqualTo(NEW);
        Document form = officer.page(reportLink(officer.page("/portal/accounts/" + account)));
        assertThat(Browser.fields(form)).containsEntry("serviceId", List.of(account));
        Document page = officer.follow(report(officer, form));
        assertThat(page.select("#terms a").eachAttr("href")).contains("/portal/accounts/" + account);
        assertThat(page.select("#terms a").text()).contains("@kankyo");
    }

    @Test
    void what_it_is_about_is_looked_for_by_a_word() {
        String contract = Api.contract();
        String title = Api.get(Api.CONTRACTS + '/' + contract).getString("title");

        Document found =
                Jsoup.parse(officer.send(officer.page(NEW), "affected", title, "find", "affected", "title", "書きかけ")
                        .asString());

        assertThat(found.select("select[name=contractId] option").eachAttr("value"))
                .contains(contract);
        assertThat(Browser.fields(found)).containsEntry("title", List.of("書きかけ"));
        assertThat(report(officer, found, "contractId", contract).statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_wrong_comes_back_with_all_that_was_written_and_every_reason() {
        Response refused = officer.send(
                officer.page(NEW),
                "title",
                "名簿の紛失",
                "description",
                "一行目\r\n二行目",
                "noticedAt",
                "きのう",
                "happenedAt",
                "2026-06-01",
                "personsAffected",
                "百人");

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .contains(
                        "#form-kind",
                        "#form-noticedAt",
                        "#form-happenedAt",
                        "#form-personsAffected",
                        "#form-personalData",
                        "#form-myNumber",
                        "#form-wrongful");
        assertThat(Browser.fields(page))
                .containsEntry("title", List.of("名簿の紛失"))
                .containsEntry("noticedAt", List.of("きのう"))
                .containsEntry("personsAffected", List.of("百人"));
        assertThat(page.selectFirst("textarea[name=description]").wholeText()).contains("一行目", "二行目");
        Document again = Jsoup.parse(
                report(officer, page, "happenedAt", "", "personsAffected", "", "noticedAt", "2099-01-01 10:00")
                        .asString());
        assertThat(again.select("[role=alert] li").eachText())
                .anyMatch(reason -> reason.contains("どれかを示してください"))
                .anyMatch(reason -> reason.contains("未来の日時です"));
    }

    @Test
    void sent_twice_it_is_reported_once() {
        String contract = Api.contract();
        Document form = officer.page(NEW + "?contractId=" + contract);

        Response first = report(officer, form);
        Response second = report(officer, form);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(officer.page(LIST + "?contractId=" + contract).select("#found tbody tr"))
                .hasSize(1);
    }

    @Test
    void its_reports_are_recorded_its_measure_demanded_and_it_is_closed() {
        String place = incident(officer, "/portal/contracts/" + Api.contract());
        Document early =
                Jsoup.parse(officer.send(officer.page(place + "/close")).asString());
        assertThat(early.select("[role=alert] li").eachText()).hasSize(3);

        Document reported = officer.follow(officer.send(officer.page(place + "/first-report")));
        assertThat(reported.select("#reports tbody tr").get(0).text()).contains("報告済み", "個人情報保護委員会");
        assertThat(reported.select("#doing a").eachAttr("href"))
                .contains(place + "/final-report")
                .doesNotContain(place + "/first-report");
        officer.follow(officer.send(officer.page(place + "/final-report"), "reportedTo", "県"));
        officer.follow(officer.send(
                officer.page(place + "/change"), "suspensionDemanded", "true", "suspensionReason", "原因が判明するまで"));
        Document measure = officer.follow(officer.send(
                officer.page(place + "/measures/new"),
                "demand",
                "宛先の確認手順を定めること",
                "dueOn",
                Checks.today().plusDays(30).toString(),
                "severity",
                "LOW",
                "responsible.name",
                "総務課長"));
        assertThat(measure.select("#terms a").eachAttr("href")).contains(place);
        assertThat(officer.page(place).select("#measures tbody tr").text()).contains("宛先の確認手順");
        assertThat(officer.send(officer.page(place + "/close")).statusCode()).isEqualTo(409);
        String path = "/api/v1/measures/"
                + officer.page(place).select("#measures tbody a").attr("href").replaceFirst(".*/", "");
        Checks.step(
                path,
                "answer",
                Map.of("answer", "定めた", "answeredOn", Checks.today().toString()));
        Checks.step(
                path,
                "recheck",
                Map.of("passed", true, "recheckedOn", Checks.today().toString(), "rechecker", Checks.SOMEBODY));

        Document closed = officer.follow(officer.send(officer.page(place + "/close"), "closingNote", "手順がなかった"));

        assertThat(closed.select("#terms").text()).contains("完了", "手順がなかった");
        assertThat(closed.select("#doing")).isEmpty();
        assertThat(closed.select("#history tbody tr")).hasSizeGreaterThan(4);
    }

    @Test
    void who_changes_what_a_colleague_has_changed_sees_both_and_loses_nothing() {
        String place = incident(officer, "/portal/contracts/" + Api.contract());
        Browser other = Browser.signedIn("SECURITY_OFFICER");
        Document form = officer.page(place + "/change");
        other.follow(other.send(other.page(place + "/change"), "personsAffected", "120"));

        Response stale = officer.send(form, "title", "名簿の誤送信（続報）");

        assertThat(stale.statusCode()).isEqualTo(412);
        Document page = Jsoup.parse(stale.asString());
        assertThat(page.select("#differences tbody tr").eachText())
                .anyMatch(row -> row.contains("件名") && row.contains("（続報）"))
                .anyMatch(row -> row.contains("120"))
                .noneMatch(row -> row.contains("発覚"));
        officer.follow(officer.send(page, "personsAffected", "120"));
        assertThat(Api.get("/api/v1" + place.replace("/portal", "")).getString("title"))
                .isEqualTo("名簿の誤送信（続報）");
    }

    @Test
    void opening_the_form_and_sending_it_back_changes_nothing() {
        String id = Api.post(
                        Checks.INCIDENTS,
                        Api.fields(
                                "kind",
                                "LOSS",
                                "title",
                                "紛失",
                                "description",
                                "一行目\n二行目",
                                "contractId",
                                Api.contract(),
                                "noticedAt",
                                "2026-06-01T01:02:03.456Z",
                                "personalData",
                                false,
                                "myNumber",
                                false,
                                "wrongful",
                                false))
                .path("id");

        officer.follow(officer.send(officer.page(LIST + '/' + id + "/change")));

        assertThat(Api.get(Checks.INCIDENTS + '/' + id).getInt("version")).isEqualTo(1);
    }

    @Test
    void the_list_is_narrowed_by_state_kind_and_deadline() {
        String contract = Api.contract();
        officer.follow(report(officer, officer.page(NEW + "?contractId=" + contract), "noticedAt", "2026-06-01 10:00"));
        String about = LIST + "?contractId=" + contract;

        Document late = officer.page(about + "&late=OVERDUE&kind=LEAK&state=OPEN");

        assertThat(late.select("#found tbody tr").text()).contains("日超過");
        assertThat(late.select("#found .mark.critical")).hasSize(1);
        assertThat(late.select("#search input[name=contractId]").attr("value")).isEqualTo(contract);
        assertThat(officer.page(about + "&kind=LOSS").select("#found tbody tr")).isEmpty();
        assertThat(officer.asks().get(about + "&state=ODD").statusCode()).isEqualTo(400);
    }

    @Test
    void forms_are_offered_and_drawn_only_for_whoever_may_write() {
        String contract = Api.contract();
        String place = incident(officer, "/portal/contracts/" + contract);
        Browser reader = Browser.signedIn("READ_ONLY");

        assertThat(reader.page(place).select("#doing")).isEmpty();
        assertThat(reader.page("/portal/contracts/" + contract)
                        .select("#incidents a")
                        .eachAttr("href"))
                .noneMatch(href -> href.contains("/new"));
        for (String form : List.of(NEW, place + "/change", place + "/first-report", place + "/measures/new")) {
            assertThat(reader.asks().get(form).statusCode()).as(form).isEqualTo(403);
        }
        assertThat(Browser.signedIn("MONITORING").asks().get(place).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_member_of_a_unit_reports_what_is_theirs_and_sees_nothing_else() {
        String unit = Api.unique("課");
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.put("responsibleUnit", unit);
        String ours = Api.post(Api.CONTRACTS, wanted).path("id");
        String theirs = Api.contract();
        String foreign = incident(officer, "/portal/contracts/" + theirs);
        Browser member = Browser.withToken(Api.post(
                        Api.TOKENS,
                        Api.fields(
                                "name", Api.unique("test"),
                                "roles", List.of("UNIT_MEMBER"),
                                "unitId", Api.get(Api.CONTRACTS + '/' + ours).getString("unitId")))
                .path("secret"));

        member.follow(report(member, member.page(NEW + "?contractId=" + ours)));

        assertThat(member.asks().get(foreign).statusCode()).isEqualTo(404);
        assertThat(member.asks().get(foreign + "/change").statusCode()).isEqualTo(404);
        Document form = member.page(NEW + "?contractId=" + theirs);
        assertThat(form.select("select[name=contractId] option[value=" + theirs + "]"))
                .isEmpty();
        assertThat(report(member, form, "contractId", theirs).statusCode()).isIn(400, 403, 404);
        assertThat(member.page(LIST).select("#found tbody tr")).hasSize(1);
    }

    private static String reportLink(Document page) {
        return page.select("#incidents a:containsOwn(事故を報告する)").attr("href");
    }

    /** @param more fields and values by turns */
    private static Response report(Browser clerk, Document form, String... more) {
        String[] written = {
            "title", "名簿の誤送信",
            "kind", "LEAK",
            "description", "名簿を別の事業者に送った。",
            "noticedAt", Checks.today().minusDays(1) + " 9:30",
            "personalData", "true",
            "myNumber", "false",
            "wrongful", "false"
        };
        String[] all = Arrays.copyOf(written, written.length + more.length);
        System.arraycopy(more, 0, all, written.length, more.length);
        return clerk.send(form, all);
    }

    private static String incident(Browser clerk, String place) {
        Response reported = report(clerk, clerk.page(reportLink(clerk.page(place))));
        return reported.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
