package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.externalservice.ServiceDesk;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an incident is about stays unless somebody chooses anew, and those that wait longest are seen first. */
@QuarkusTest
class IncidentChangePagesTest {

    private static final String LIST = "/portal/incidents";

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void a_service_out_of_the_writers_reach_stays_without_its_name_being_told() {
        String contract = contractOf(Api.unique("課"));
        String service = ServiceDesk.cloud();
        String name = Api.get("/api/v1/cloud-services/" + service).getString("name");
        String id = incident("紛失", Checks.today(), "contractId", contract, "serviceId", service);
        Browser member = memberFor(contract);
        String change = LIST + '/' + id + "/change";

        Document form = member.page(change);

        assertThat(Browser.fields(form)).containsEntry("serviceId", List.of(service));
        assertThat(form.select("select[name=serviceId]").text())
                .contains("担当範囲外")
                .doesNotContain(name);
        member.follow(member.send(form));
        assertThat(incident(id).getInt("version")).isEqualTo(1);
        Document again = Jsoup.parse(member.send(form, "noticedAt", "きのう").asString());
        assertThat(Browser.fields(again)).containsEntry("serviceId", List.of(service));
        Response refused = member.send(member.page(change), "title", "名簿の紛失");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Browser.fields(Jsoup.parse(refused.asString())))
                .containsEntry("serviceId", List.of(service))
                .containsEntry("title", List.of("名簿の紛失"));
        assertThat(incident(id).getString("serviceId")).isEqualTo(service);
        assertThat(member.page(LIST + "/new?serviceId=" + service)
                        .select("select[name=serviceId] option[value=" + service + "]"))
                .isEmpty();
    }

    @Test
    void what_it_was_about_is_still_offered_by_its_name_where_something_else_was_chosen() {
        String before = Api.contract();
        String id = incident("紛失", Checks.today(), "contractId", before);

        Document handedBack = Jsoup.parse(officer.send(
                        officer.page(LIST + '/' + id + "/change"), "contractId", Api.contract(), "noticedAt", "きのう")
                .asString());

        assertThat(handedBack
                        .select("select[name=contractId] option[value=" + before + "]")
                        .text())
                .contains(Api.get(Api.CONTRACTS + '/' + before).getString("title"));
    }

    @Test
    void another_contract_brings_its_contractor_unless_one_is_chosen_along_with_it() {
        String id = incident("紛失", Checks.today(), "contractId", Api.contract());
        String change = LIST + '/' + id + "/change";
        String contractor = Api.contractor();
        String other = Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");

        officer.follow(officer.send(officer.page(change), "contractId", other));

        assertThat(incident(id).getString("contractId")).isEqualTo(other);
        assertThat(incident(id).getString("contractorId")).isEqualTo(contractor);
        officer.follow(officer.send(officer.page(change), "contractId", ""));
        assertThat(incident(id).getString("contractorId")).isEqualTo(contractor);
        String chosen = Api.contractor();
        officer.follow(officer.send(officer.page(change), "contractId", Api.contract(), "contractorId", chosen));
        assertThat(incident(id).getString("contractorId")).isEqualTo(chosen);
    }

    @Test
    void the_overview_shows_those_known_for_longest_and_says_that_there_are_more() {
        String contract = contractOf(Api.unique("課"));
        LocalDate today = Checks.today();
        String oldest = Api.unique("最古");
        String newest = Api.unique("最新");
        incident(newest, today.minusDays(1), "contractId", contract, "personalData", true);
        incident(oldest, today.minusDays(40), "contractId", contract, "personalData", true);
        for (int days = 2; days <= 10; days++) {
            incident("紛失", today.minusDays(days), "contractId", contract);
        }

        Document overview = memberFor(contract).page("/portal");

        assertThat(overview.select("#incidents tbody tr")).hasSize(10);
        assertThat(overview.select("#incidents tbody tr").get(0).text()).contains(oldest, "超過");
        assertThat(overview.select("#incidents tbody").text()).doesNotContain(newest);
        assertThat(overview.select("#incidents caption").text()).contains("1–10 …");
        assertThat(overview.select("#incidents a").eachAttr("href")).contains(LIST, LIST + "?late=OVERDUE");
    }

    @Test
    void its_classification_and_the_commission_are_named_in_the_readers_language() {
        String id = incident(
                "紛失",
                Checks.today(),
                "contractId",
                Api.contract(),
                "classification",
                Map.of("confidentiality", "C3C", "integrity", "I2"));

        Document english = officer.page(LIST + '/' + id + "?lang=en");
        Document japanese = officer.page(LIST + '/' + id + "?lang=ja");

        assertThat(english.select("#terms").text())
                .contains("confidentiality 3C / integrity 2")
                .doesNotContain("機密性");
        assertThat(english.select("#reports").text()).contains("Personal Information Protection Commission");
        assertThat(japanese.select("#terms").text()).contains("自治体機密性3C/完全性2");
        assertThat(japanese.select("#reports").text()).contains("個人情報保護委員会への報告");
    }

    private static JsonPath incident(String id) {
        return Api.get(Checks.INCIDENTS + '/' + id);
    }

    /** @param more fields and values by turns */
    private static String incident(String title, LocalDate noticed, Object... more) {
        Map<String, Object> wanted = Api.fields(
                "kind",
                "LOSS",
                "title",
                title,
                "description",
                "見当たらない。",
                "noticedAt",
                noticed + "T00:00:00+09:00",
                "personalData",
                false,
                "myNumber",
                false,
                "wrongful",
                false);
        wanted.putAll(Api.fields(more));
        return Api.post(Checks.INCIDENTS, wanted).path("id");
    }

    private static String contractOf(String unit) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.put("responsibleUnit", unit);
        return Api.post(Api.CONTRACTS, wanted).path("id");
    }

    /** Somebody of the contract's unit. */
    private static Browser memberFor(String contract) {
        return Browser.withToken(Api.post(
                        Api.TOKENS,
                        Api.fields(
                                "name", Api.unique("test"),
                                "roles", List.of("UNIT_MEMBER"),
                                "unitId",
                                        Api.get(Api.CONTRACTS + '/' + contract).getString("unitId")))
                .path("secret"));
    }
}
