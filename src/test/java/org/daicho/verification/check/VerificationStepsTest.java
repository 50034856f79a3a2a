package org.daicho.verification.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class VerificationStepsTest {

    @Test
    void results_are_stated_several_at_once_and_kept() {
        String path = Checks.verification(Api.contract());
        List<String> codes = Checks.mandatoryLines(path);
        String evidence = Checks.evidence();
        Checks.state(
                        path,
                        Map.of(
                                codes.get(0),
                                Map.of("result", "FAIL", "note", "記録がない", "evidenceIds", List.of(evidence)),
                                codes.get(1),
                                Map.of("result", "NOT_APPLICABLE", "reason", "再委託がない")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items.find { it.code == '" + codes.get(0) + "' }.stated.evidenceIds", contains(evidence))
                .body("items.find { it.code == '" + codes.get(1) + "' }.stated.result", equalTo("NOT_APPLICABLE"));
        Checks.state(path, Map.of(codes.get(1), Map.of("result", "NOT_APPLICABLE", "reason", "再委託がない")))
                .then()
                .header("ETag", "\"2\"");
        Checks.state(path, Map.of(codes.get(1), Map.of("result", "PASS")))
                .then()
                .header("ETag", "\"3\"");
        Api.admin()
                .get(path)
                .then()
                .body("results." + quoted(codes.get(0)) + ".note", equalTo("記録がない"))
                .body("results." + quoted(codes.get(1)) + ".result", equalTo("PASS"));
        Api.json(Map.of(codes.get(0), Map.of("result", "PASS")))
                .header("If-Match", "\"1\"")
                .put(path + "/results")
                .then()
                .statusCode(412);
        Api.json(Map.of(codes.get(0), Map.of("result", "PASS")))
                .put(path + "/results")
                .then()
                .statusCode(428);
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "results-stated", "results-stated"));
    }

    @Test
    void a_result_needs_a_line_a_reason_and_evidence_that_exists() {
        String path = Checks.verification(Api.contract());
        String code = Checks.mandatoryLines(path).get(0);
        UUID nothing = UUID.randomUUID();
        assertThat(Checks.reasons(
                        Checks.state(
                                path,
                                Map.of(
                                        "XX-99",
                                        Map.of("result", "PASS"),
                                        code,
                                        Map.of("result", "NOT_APPLICABLE", "evidenceIds", List.of(nothing)))),
                        400))
                .containsExactlyInAnyOrder(
                        "/XX-99 unknown-line",
                        "/" + code + "/reason required",
                        "/" + code + "/evidenceIds/0 unknown-evidence");
    }

    @Test
    void completion_is_refused_with_every_reason_at_once() {
        String path = Checks.verification(Api.contract());
        Api.patch("*", Api.fields("performedBy", null)).patch(path).then().statusCode(200);
        List<String> codes = Checks.mandatoryLines(path);
        Checks.state(path, Map.of(codes.get(0), Map.of("result", "FAIL")))
                .then()
                .statusCode(200);
        Map<String, Object> completion = Checks.completion("GOOD");
        completion.put("doneOn", Checks.today().plusDays(1).toString());
        List<String> expected = new ArrayList<>(List.of(
                "/doneOn in-the-future",
                "/performedBy no-performer",
                "/results/" + codes.get(0) + "/note failure-without-note",
                "/conclusion good-with-failure"));
        codes.subList(1, codes.size()).forEach(code -> expected.add("/results/" + code + " no-result"));
        assertThat(Checks.reasons(Checks.step(path, "complete", completion), 409))
                .containsExactlyInAnyOrderElementsOf(expected);
        Api.admin().get(path).then().body("state", equalTo("PLANNED"));
    }

    @Test
    void what_is_done_stays_as_it_was() {
        String contract = Api.contract();
        String path = Checks.verification(contract);
        Checks.stateAll(path, Map.of());
        List<String> before = Api.get(path + "/sheet").getList("items.findAll { it.stated != null }.code");
        Checks.step(path, "complete", Checks.completion("GOOD"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("overdue", equalTo(false))
                .body("nextDueOn", equalTo(Checks.today().plusMonths(12).toString()));
        Api.json(Map.of(before.get(0), Map.of("status", "NOT_APPLICABLE", "reason", "対象外")))
                .header("If-Match", "*")
                .put(Api.CONTRACTS + '/' + contract + "/clauses")
                .then()
                .statusCode(200);
        assertThat(Api.get(path + "/sheet").getList("items.code", String.class)).isEqualTo(before);
        assertThat(Checks.reasons(Checks.state(path, Map.of(before.get(0), Map.of("result", "FAIL"))), 409))
                .containsExactly("/state wrong-state");
        assertThat(Checks.reasons(Api.patch("*", Map.of("note", "変更")).patch(path), 409))
                .containsExactly("/state wrong-state");
        assertThat(Checks.reasons(Checks.step(path, "complete", Checks.completion("GOOD")), 409))
                .containsExactly("/state wrong-state");
        assertThat(Checks.reasons(Checks.step(path, "cancel", Map.of("reason", "遅い")), 409))
                .containsExactly("/state wrong-state");
    }

    @Test
    void the_results_are_reported_with_the_completion_or_later() {
        String path = Checks.verification(Api.contract());
        Checks.stateAll(path, Map.of());
        Map<String, Object> report = Api.fields(
                "reportedTo",
                List.of(Map.of("name", "統括情報セキュリティ責任者")),
                "reportedOn",
                Checks.today().toString());
        assertThat(Checks.reasons(Checks.step(path, "report", report), 409)).containsExactly("/state wrong-state");
        Map<String, Object> completion = Checks.completion("GOOD");
        completion.put("reportedOn", Checks.today().minusDays(1).toString());
        completion.put("nextDueOn", completion.get("doneOn"));
        assertThat(Checks.reasons(Checks.step(path, "complete", completion), 400))
                .containsExactlyInAnyOrder(
                        "/reportedTo required", "/reportedOn reported-before-done", "/nextDueOn next-before-done");
        completion.remove("reportedOn");
        completion.put("nextDueOn", "2099-03-31");
        Checks.step(path, "complete", completion).then().statusCode(200).body("nextDueOn", equalTo("2099-03-31"));
        Checks.step(path, "report", report)
                .then()
                .statusCode(200)
                .body("reportedTo.name", contains("統括情報セキュリティ責任者"))
                .body("reportedOn", equalTo(Checks.today().toString()));
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "results-stated", "completed", "reported"));
    }

    @Test
    void a_planned_one_is_called_off_for_a_reason() {
        String path = Checks.verification(Api.contract());
        assertThat(Checks.reasons(Checks.step(path, "cancel", Map.of()), 400)).containsExactly("/reason required");
        Checks.step(path, "cancel", Map.of("reason", "契約の解除"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelledBecause", equalTo("契約の解除"));
        Api.admin().get(path + "/sheet").then().statusCode(200).body("items.size()", equalTo(0));
    }

    private static String quoted(String code) {
        return '\'' + code + '\'';
    }
}
