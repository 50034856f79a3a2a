package org.daicho.verification.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MeasuresTest {

    @Test
    void a_failed_check_leads_to_a_measure_that_is_closed_only_when_a_recheck_passes() {
        String contract = Api.contract();
        var failed = Checks.failed(contract);
        String evidence = Checks.evidence();
        String path = measure(Api.fields("verificationId", failed.getKey(), "code", failed.getValue()));
        Api.admin()
                .get(path)
                .then()
                .body("state", equalTo("OPEN"))
                .body("contractId", equalTo(contract))
                .body(
                        "contractorId",
                        equalTo(Api.get(Api.CONTRACTS + '/' + contract).getString("contractorId")));
        assertThat(Checks.reasons(Checks.step(path, "recheck", recheck(true)), 409))
                .containsExactly("/state wrong-state");
        Checks.step(path, "answer", Api.fields("answer", "教育を行った", "answeredOn", today()))
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        assertThat(Checks.reasons(Checks.step(path, "recheck", without(recheck(false), "note")), 400))
                .containsExactly("/note required");
        Checks.step(path, "recheck", recheck(false))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("answer", equalTo("教育を行った"))
                .body("closedOn", nullValue());
        Checks.step(
                        path,
                        "answer",
                        Api.fields("answer", "記録を提出した", "answeredOn", today(), "evidenceIds", List.of(evidence)))
                .then()
                .statusCode(200);
        Map<String, Object> passed = recheck(true);
        passed.put("evidenceIds", List.of(evidence));
        Checks.step(path, "recheck", passed)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo(today()))
                .body("rechecks.passed", contains(false, true))
                .body("rechecks[1].evidenceIds", contains(evidence))
                .body("rechecks[1].rechecker.name", equalTo("総務課長"))
                .body("answerEvidenceIds", contains(evidence));
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "answered", "reopened", "answered", "closed"));
        assertThat(Checks.reasons(Api.patch("*", Map.of("demand", "変更")).patch(path), 409))
                .containsExactly("/state wrong-state");
        assertThat(Checks.reasons(Checks.step(path, "answer", Api.fields("answer", "再", "answeredOn", today())), 409))
                .containsExactly("/state wrong-state");
    }

    @Test
    void a_critical_measure_goes_to_the_ciso_before_it_is_closed() {
        String path = measure(Api.fields("contractId", Api.contract(), "reason", "重大な違反", "severity", "CRITICAL"));
        Api.admin().get(path).then().body("requiredEscalation", equalTo("CISO"));
        Checks.step(path, "escalate", escalation("GENERAL_SECURITY_OFFICER"))
                .then()
                .statusCode(200)
                .body("requiredEscalation", equalTo("CISO"));
        Checks.step(path, "answer", Api.fields("answer", "是正した", "answeredOn", today()))
                .then()
                .statusCode(200);
        assertThat(Checks.reasons(Checks.step(path, "recheck", recheck(true)), 409))
                .containsExactly("/escalations not-escalated");
        Checks.step(path, "escalate", escalation("CISO"))
                .then()
                .statusCode(200)
                .body("requiredEscalation", nullValue())
                .body("escalations.role", contains("GENERAL_SECURITY_OFFICER", "CISO"))
                .body("escalations[1].toWhom.name", equalTo("副管理者"));
        Checks.step(path, "recheck", recheck(true)).then().statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(Checks.reasons(Checks.step(path, "escalate", escalation("CISO")), 409))
                .containsExactly("/state wrong-state");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Map<String, Object> wanted = newMeasure();
        wanted.put("dueOn", "2020-01-01");
        wanted.put("responsible", Map.of());
        assertThat(Checks.reasons(Api.json(wanted).post(Checks.MEASURES), 400))
                .containsExactlyInAnyOrder(
                        "/reason no-cause",
                        "/contractId of-nobody",
                        "/dueOn due-before-demand",
                        "/responsible required");
        String nothing = UUID.randomUUID().toString();
        for (String reference : List.of("contractId", "contractorId", "serviceId", "incidentId", "verificationId")) {
            Map<String, Object> lost = newMeasure();
            lost.put("contractorId", Api.contractor());
            lost.put("reason", "理由");
            lost.put(reference, nothing);
            assertThat(Checks.reasons(Api.json(lost).post(Checks.MEASURES), 400))
                    .containsExactly('/' + reference + " unknown-" + reference.replace("Id", ""));
        }
        assertThat(Checks.reasons(Api.json(Map.of()).post(Checks.MEASURES), 400))
                .containsExactlyInAnyOrder(
                        "/demand required",
                        "/demandedOn required",
                        "/dueOn required",
                        "/severity required",
                        "/responsible required");
    }

    @Test
    void only_a_line_that_failed_is_a_cause() {
        String contract = Api.contract();
        var failed = Checks.failed(contract);
        Map<String, Object> wanted = newMeasure();
        wanted.put("verificationId", failed.getKey());
        assertThat(Checks.reasons(Api.json(wanted).post(Checks.MEASURES), 400)).containsExactly("/code required");
        wanted.put("code", "XX-99");
        wanted.put("contractId", Api.contract());
        assertThat(Checks.reasons(Api.json(wanted).post(Checks.MEASURES), 400))
                .containsExactlyInAnyOrder("/code not-failed", "/contractId other-contract");
    }

    @Test
    void measures_are_found_and_changed() {
        String contract = Api.contract();
        String path = measure(Api.fields("contractId", contract, "reason", "理由", "dueOn", "2021-03-31"));
        String id = path.substring(Checks.MEASURES.length() + 1);
        for (Map.Entry<String, String> filter : Map.of(
                        "state", "OPEN",
                        "severity", "MEDIUM",
                        "dueBefore", "2021-03-31",
                        "dueAfter", "2021-03-31",
                        "overdueOn", "2021-04-01",
                        "q", "ｷﾖｳｲｸ記録")
                .entrySet()) {
            Api.admin()
                    .queryParam("contractId", contract)
                    .queryParam(filter.getKey(), filter.getValue())
                    .get(Checks.MEASURES)
                    .then()
                    .statusCode(200)
                    .body("items.id", filter.getKey().equals("q") ? equalTo(List.of()) : contains(id));
        }
        Api.admin()
                .queryParam("contractId", contract)
                .queryParam("overdueOn", "2021-03-31")
                .get(Checks.MEASURES)
                .then()
                .body("items.size()", equalTo(0));
        Api.admin()
                .accept("text/csv")
                .queryParam("contractId", contract)
                .get(Checks.MEASURES)
                .then()
                .body(containsString("中,要求中,2021-01-01,2021-03-31,教育の記録を出すこと"));
        Api.admin().get(path).then().body("overdue", equalTo(true));
        Api.patch("\"1\"", Map.of("severity", "HIGH", "dueOn", "2099-03-31"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("requiredEscalation", equalTo("GENERAL_SECURITY_OFFICER"))
                .body("overdue", equalTo(false));
        Api.patch("\"1\"", Map.of("severity", "LOW")).patch(path).then().statusCode(412);
        Api.json(Api.fields("answer", "回答", "answeredOn", today()))
                .post(path + "/answer")
                .then()
                .statusCode(428);
    }

    @Test
    void a_step_is_not_of_tomorrow_nor_of_before_the_demand() {
        String path = measure(Api.fields("contractId", Api.contract(), "reason", "理由"));
        String tomorrow = Checks.today().plusDays(1).toString();
        assertThat(Checks.reasons(
                        Checks.step(
                                path,
                                "answer",
                                Api.fields(
                                        "answer",
                                        "回答",
                                        "answeredOn",
                                        tomorrow,
                                        "evidenceIds",
                                        List.of(UUID.randomUUID()))),
                        400))
                .containsExactlyInAnyOrder("/answeredOn in-the-future", "/evidenceIds/0 unknown-evidence");
        assertThat(Checks.reasons(
                        Checks.step(path, "answer", Api.fields("answer", "回答", "answeredOn", "2020-12-31")), 400))
                .containsExactly("/answeredOn too-early");
        Map<String, Object> escalation = escalation("CISO");
        escalation.put("toWhom", Map.of("personId", UUID.randomUUID().toString()));
        escalation.put("escalatedOn", tomorrow);
        assertThat(Checks.reasons(Checks.step(path, "escalate", escalation), 400))
                .containsExactlyInAnyOrder("/toWhom/personId unknown-person", "/escalatedOn in-the-future");
    }

    private static Map<String, Object> newMeasure() {
        return Api.fields(
                "demand",
                "教育の記録を出すこと",
                "demandedOn",
                "2021-01-01",
                "dueOn",
                Checks.today().plusMonths(1).toString(),
                "severity",
                "MEDIUM",
                "responsible",
                Checks.SOMEBODY);
    }

    private static String measure(Map<String, Object> more) {
        Map<String, Object> wanted = newMeasure();
        wanted.putAll(more);
        return Checks.MEASURES + '/' + Api.post(Checks.MEASURES, wanted).path("id");
    }

    private static Map<String, Object> recheck(boolean passed) {
        return Api.fields("passed", passed, "recheckedOn", today(), "rechecker", Checks.SOMEBODY, "note", "記録を見た");
    }

    private static Map<String, Object> escalation(String role) {
        return Api.fields("role", role, "toWhom", Map.of("name", "副管理者"), "escalatedOn", today());
    }

    private static Map<String, Object> without(Map<String, Object> body, String field) {
        body.remove(field);
        return body;
    }

    private static String today() {
        return Checks.today().toString();
    }
}
