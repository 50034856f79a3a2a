package org.daicho.verification.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class VerificationsTest {

    @Inject
    Ledger ledger;

    @Test
    void a_verification_is_planned_read_changed_and_remembered() {
        String contract = Api.contract();
        String path = Checks.verification(contract);
        Api.admin()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("PLANNED"))
                .body("subjectType", equalTo("CONTRACT"))
                .body("contractId", equalTo(contract))
                .body(
                        "contractorId",
                        equalTo(Api.get(Api.CONTRACTS + '/' + contract).getString("contractorId")))
                .body("performedBy.name", equalTo("総務課長"))
                .body("overdue", equalTo(false));
        Api.patch("\"1\"", Map.of("dueOn", "2020-03-31", "plannedOn", "2020-03-01"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("plannedOn", equalTo("2020-03-01"))
                .body("overdue", equalTo(true));
        Api.patch("\"2\"", Map.of("dueOn", "2020-03-31"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.patch("\"1\"", Map.of("note", "変更")).patch(path).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed"));
        Api.admin().get(Checks.VERIFICATIONS + '/' + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void verifications_are_found_by_what_they_look_at_and_when_they_are_due() {
        String contract = Api.contract();
        String contractor = Api.get(Api.CONTRACTS + '/' + contract).getString("contractorId");
        String early = due(contract, "2021-03-31");
        String late = due(contract, "2099-03-31");
        found("contractId", contract, early, late);
        found("contractorId", contractor, early, late);
        Api.admin()
                .queryParam("contractId", contract)
                .queryParam("dueAfter", "2021-03-31")
                .queryParam("dueBefore", "2021-03-31")
                .queryParam("state", "PLANNED")
                .queryParam("method", "DOCUMENT")
                .get(Checks.VERIFICATIONS)
                .then()
                .body("items.id", contains(early));
        Api.admin()
                .queryParam("contractId", contract)
                .queryParam("overdueOn", "2021-04-01")
                .get(Checks.VERIFICATIONS)
                .then()
                .body("items.id", contains(early));
        Api.admin()
                .queryParam("contractId", contract)
                .queryParam("overdueOn", "2021-03-31")
                .get(Checks.VERIFICATIONS)
                .then()
                .body("items.size()", equalTo(0));
        Api.admin()
                .queryParam("contractId", contract)
                .queryParam("sort", "-dueOn")
                .queryParam("limit", 1)
                .get(Checks.VERIFICATIONS)
                .then()
                .body("items.id", contains(late))
                .body("next", notNullValue());
        Api.admin()
                .accept("text/csv")
                .queryParam("contractId", contract)
                .get(Checks.VERIFICATIONS)
                .then()
                .statusCode(200)
                .body(containsString("委託契約," + contract + ",,予定,,2021-03-31,書面"));
        Api.admin().queryParam("sort", "note").get(Checks.VERIFICATIONS).then().statusCode(400);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThat(Checks.reasons(
                        Api.json(Api.fields(
                                        "contractId", UUID.randomUUID().toString(),
                                        "serviceId", UUID.randomUUID().toString(),
                                        "dueOn", "2026-10-01",
                                        "method", "DOCUMENT",
                                        "performedBy",
                                                Map.of(
                                                        "postId",
                                                        UUID.randomUUID().toString())))
                                .post(Checks.VERIFICATIONS),
                        400))
                .containsExactlyInAnyOrder(
                        "/contractId one-subject",
                        "/contractId unknown-contract",
                        "/serviceId unknown-service",
                        "/performedBy/postId unknown-post");
        assertThat(Checks.reasons(Api.json(Map.of()).post(Checks.VERIFICATIONS), 400))
                .containsExactlyInAnyOrder("/dueOn required", "/method required");
        String path = Checks.verification(Api.contract());
        assertThat(Checks.reasons(
                        Api.patch("*", Map.of("contractId", Api.contract())).patch(path), 400))
                .containsExactly("/contractId subject-stays");
    }

    @Test
    void a_visit_that_the_rule_demands_is_replaced_only_for_a_reason() {
        Map<String, Object> terms = Api.newContract(Api.contractor());
        terms.put("personalData", true);
        Map<String, Object> wanted =
                Checks.newVerification(Api.post(Api.CONTRACTS, terms).path("id"));
        assertThat(Checks.reasons(Api.json(wanted).post(Checks.VERIFICATIONS), 400))
                .containsExactly("/methodReason on-site-due");
        wanted.put("methodReason", "作業場所が庁舎内のため");
        Api.post(Checks.VERIFICATIONS, wanted);
        wanted.remove("methodReason");
        wanted.put("method", "ON_SITE");
        Api.post(Checks.VERIFICATIONS, wanted);
    }

    @Test
    void a_cloud_service_is_looked_at_by_what_the_catalogue_demands_of_it() {
        UUID service = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(new Change("cloud-service", service, 1, "created", Map.of())));
        String id = Api.post(
                        Checks.VERIFICATIONS,
                        Map.of(
                                "serviceId", service.toString(),
                                "dueOn", "2026-10-01",
                                "method", "THIRD_PARTY_ATTESTATION"))
                .path("id");
        String path = Checks.VERIFICATIONS + '/' + id;
        Api.admin()
                .get(path)
                .then()
                .body("subjectType", equalTo("CLOUD_SERVICE"))
                .body("serviceId", equalTo(service.toString()));
        assertThat(Api.get(path + "/sheet").getList("items.group", String.class))
                .contains("CS");
        found("serviceId", service.toString(), id);
    }

    @Test
    void the_sheet_holds_what_binds_the_contract_but_not_what_it_says_is_not_applicable() {
        String contract = Api.contract();
        Api.stateAll(contract);
        String excluded = Api.mandatory(contract).get(0);
        String path = Checks.verification(contract);
        Api.admin()
                .get(path + "/sheet")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("items.code", hasItem(excluded))
                .body("items[0].articleReference", equalTo("第5条"));
        Api.json(Map.of(excluded, Map.of("status", "NOT_APPLICABLE", "reason", "対象外")))
                .header("If-Match", "*")
                .put(Api.CONTRACTS + '/' + contract + "/clauses")
                .then()
                .statusCode(200);
        Api.admin().get(path + "/sheet").then().body("items.code", not(hasItem(excluded)));
    }

    private static String due(String contract, String day) {
        Map<String, Object> wanted = Checks.newVerification(contract);
        wanted.put("dueOn", day);
        return Api.post(Checks.VERIFICATIONS, wanted).path("id");
    }

    private static void found(String filter, String value, String... ids) {
        Api.admin()
                .queryParam(filter, value)
                .get(Checks.VERIFICATIONS)
                .then()
                .statusCode(200)
                .body("items.id", contains(ids));
    }
}
