package org.daicho.verification.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class IncidentsTest {

    @Test
    void an_incident_is_reported_twice_and_closed_when_nothing_is_left() {
        String contract = Api.contract();
        String path = incident(Api.fields("contractId", contract, "personsAffected", 120));
        String id = path.substring(Checks.INCIDENTS.length() + 1);
        Api.admin()
                .get(path)
                .then()
                .body("state", equalTo("OPEN"))
                .body(
                        "contractorId",
                        equalTo(Api.get(Api.CONTRACTS + '/' + contract).getString("contractorId")))
                .body("deadlines.firstReportDueOn", equalTo("2021-06-07"))
                .body("deadlines.finalReportDueOn", equalTo("2021-07-02"))
                .body("deadlines.verified", equalTo(false))
                .body("overdue", equalTo(true));
        String measure = Api.post(
                        Checks.MEASURES,
                        Api.fields(
                                "contractId", contract,
                                "incidentId", id,
                                "demand", "原因を調べて報告すること",
                                "demandedOn", "2021-06-03",
                                "dueOn", "2021-06-30",
                                "severity", "MEDIUM",
                                "responsible", Checks.SOMEBODY))
                .path("id");
        assertThat(Checks.reasons(Checks.step(path, "close", Map.of()), 409))
                .containsExactlyInAnyOrder(
                        "/firstReport no-first-report",
                        "/finalReport no-final-report",
                        "/suspensionDemanded suspension-undecided",
                        "/measures measures-open");
        assertThat(Checks.reasons(Checks.step(path, "final-report", report("2021-06-20")), 409))
                .containsExactly("/firstReport no-first-report");
        String evidence = Checks.evidence();
        Map<String, Object> first = report("2021-06-04");
        first.put("evidenceIds", List.of(evidence));
        Checks.step(path, "first-report", first)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("firstReport.reportedOn", equalTo("2021-06-04"))
                .body("firstReport.evidenceIds", contains(evidence));
        assertThat(Checks.reasons(Checks.step(path, "first-report", report("2021-06-05")), 409))
                .containsExactly("/firstReport already-reported");
        assertThat(Checks.reasons(Checks.step(path, "final-report", report("2021-06-03")), 400))
                .containsExactly("/reportedOn too-early");
        Checks.step(path, "final-report", report("2021-06-20"))
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false));
        Api.patch("*", Map.of("suspensionDemanded", true, "suspensionReason", "原因が判明するまで"))
                .patch(path)
                .then()
                .statusCode(200);
        String toMeasure = Checks.MEASURES + '/' + measure;
        Checks.step(toMeasure, "answer", Map.of("answer", "調べた", "answeredOn", "2021-06-10"))
                .then()
                .statusCode(200);
        Checks.step(
                        toMeasure,
                        "recheck",
                        Map.of("passed", true, "recheckedOn", "2021-06-11", "rechecker", Checks.SOMEBODY))
                .then()
                .statusCode(200);
        Checks.step(path, "close", Map.of("closingNote", "宛先の確認を手順に加えた"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo(Checks.today().toString()))
                .body("closingNote", equalTo("宛先の確認を手順に加えた"));
        assertThat(Checks.reasons(Api.patch("*", Map.of("title", "変更")).patch(path), 409))
                .containsExactly("/state wrong-state");
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "first-reported", "final-reported", "changed", "closed"));
    }

    @Test
    void nothing_is_reported_where_no_personal_information_was_touched() {
        String path = incident(Api.fields(
                "contractorId",
                Api.contractor(),
                "personalData",
                false,
                "suspensionDemanded",
                false,
                "suspensionReason",
                "影響がないため"));
        Api.admin().get(path).then().body("deadlines", nullValue()).body("overdue", equalTo(false));
        Api.admin()
                .noContentType()
                .header("If-Match", Api.tag(path))
                .post(path + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void the_deadlines_follow_what_is_known() {
        String path = incident(Api.fields("contractId", Api.contract()));
        Api.patch("\"1\"", Map.of("wrongful", true))
                .patch(path)
                .then()
                .body("deadlines.finalReportDueOn", equalTo("2021-08-01"));
        Api.patch("\"2\"", Map.of("noReportReason", "1人分で要配慮個人情報でない"))
                .patch(path)
                .then()
                .body("deadlines", nullValue());
        Api.patch("\"3\"", Api.fields("noReportReason", null, "personalData", false, "myNumber", true))
                .patch(path)
                .then()
                .statusCode(200)
                .body("personalData", equalTo(true))
                .body("deadlines.firstReportDueOn", equalTo("2021-06-07"));
        Api.patch("\"1\"", Map.of("wrongful", false)).patch(path).then().statusCode(412);
        Api.json(report("2021-06-04")).post(path + "/first-report").then().statusCode(428);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        String future = Instant.now().plusSeconds(86_400).toString();
        Map<String, Object> wanted = newIncident();
        wanted.put("happenedAt", future);
        wanted.put("reportedToUsAt", "2021-06-01T00:00:00Z");
        wanted.put("suspensionDemanded", true);
        assertThat(Checks.reasons(Api.json(wanted).post(Checks.INCIDENTS), 400))
                .containsExactlyInAnyOrder(
                        "/contractId of-nobody",
                        "/suspensionReason required",
                        "/noticedAt noticed-first",
                        "/reportedToUsAt told-first",
                        "/happenedAt in-the-future");
        Map<String, Object> lost = newIncident();
        lost.put("contractId", UUID.randomUUID());
        lost.put("contractorId", UUID.randomUUID());
        lost.put("serviceId", UUID.randomUUID());
        assertThat(Checks.reasons(Api.json(lost).post(Checks.INCIDENTS), 400))
                .containsExactlyInAnyOrder(
                        "/contractId unknown-contract",
                        "/contractorId unknown-contractor",
                        "/serviceId unknown-service");
        assertThat(Checks.reasons(Api.json(Map.of()).post(Checks.INCIDENTS), 400))
                .containsExactlyInAnyOrder(
                        "/kind required",
                        "/title required",
                        "/description required",
                        "/noticedAt required",
                        "/personalData required",
                        "/myNumber required",
                        "/wrongful required");
    }

    @Test
    void incidents_are_found() {
        String contract = Api.contract();
        String path = incident(Api.fields("contractId", contract, "title", "ﾒｰﾙ誤送信"));
        String id = path.substring(Checks.INCIDENTS.length() + 1);
        for (Map.Entry<String, String> filter : Map.of(
                        "state", "OPEN",
                        "kind", "LEAK",
                        "personalData", "true",
                        "noticedAfter", "2021-06-02",
                        "noticedBefore", "2021-06-02",
                        "dueAfter", "2021-06-07",
                        "dueBefore", "2021-06-07",
                        "overdueOn", "2021-06-08",
                        "q", "メール")
                .entrySet()) {
            Api.admin()
                    .queryParam("contractId", contract)
                    .queryParam(filter.getKey(), filter.getValue())
                    .get(Checks.INCIDENTS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        Checks.step(path, "first-report", report("2021-06-04")).then().statusCode(200);
        Api.admin()
                .queryParam("contractId", contract)
                .queryParam("overdueOn", "2021-06-08")
                .get(Checks.INCIDENTS)
                .then()
                .body("items.size()", equalTo(0));
        Api.admin()
                .accept("text/csv")
                .queryParam("contractId", contract)
                .get(Checks.INCIDENTS)
                .then()
                .body(containsString("漏えい,速報済," + contract));
    }

    private static Map<String, Object> newIncident() {
        return Api.fields(
                "kind",
                "LEAK",
                "title",
                "検針データの誤送信",
                "description",
                "別の事業者に送った",
                "noticedAt",
                "2021-06-01T15:30:00Z",
                "classification",
                Map.of("confidentiality", "C3C"),
                "personalData",
                true,
                "myNumber",
                false,
                "wrongful",
                false);
    }

    private static String incident(Map<String, Object> more) {
        Map<String, Object> wanted = newIncident();
        wanted.putAll(more);
        return Checks.INCIDENTS + '/' + Api.post(Checks.INCIDENTS, wanted).path("id");
    }

    private static Map<String, Object> report(String day) {
        return Api.fields("reportedOn", day, "reportedTo", "個人情報保護委員会");
    }
}
