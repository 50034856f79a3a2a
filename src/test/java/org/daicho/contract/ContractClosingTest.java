package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractClosingTest {

    @Inject
    ContractDirectory directory;

    @Inject
    EntityManager database;

    @Test
    void performance_is_suspended_and_resumed() {
        String id = Performance.active(Map.of());
        assertThat(Performance.reasons(Api.step(id, "resume", Map.of()), 409)).containsExactly("/state wrong-state");
        Api.step(id, "suspend", Map.of("reason", "目的外利用の疑い", "suspendedOn", "2026-10-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspension.reason", equalTo("目的外利用の疑い"))
                .body("suspension.resumedOn", nullValue());
        assertThat(Performance.reasons(Api.step(id, "resume", Map.of("resumedOn", "2026-09-30")), 409))
                .containsExactly("/resumedOn before-suspension");
        Api.step(id, "resume", Map.of("resumedOn", "2026-10-15"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("suspension.resumedOn", equalTo("2026-10-15"));
        assertThat(Performance.reasons(
                        Api.step(id, "suspend", Map.of("reason", "早い", "suspendedOn", "2026-03-31")), 409))
                .containsExactly("/suspendedOn before-start");
        assertThat(Performance.reasons(Api.step(id, "end", Map.of("reason", "先", "endedOn", "2999-03-31")), 409))
                .containsExactly("/endedOn in-future");
    }

    @Test
    void a_contract_is_closed_only_when_everything_is_settled() {
        String id = Performance.active(Map.of("personalData", true));
        String path = Performance.path(id);
        assertThat(Performance.reasons(Api.step(id, "close", Map.of()), 409))
                .containsExactlyInAnyOrder(
                        "/state wrong-state", "/inspection inspection-missing", "/disposals disposal-missing");
        Api.step(id, "end", Map.of("reason", "期間満了", "endedOn", "2026-10-31"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDING"))
                .body("ending.endedOn", equalTo("2026-10-31"));
        String delivery = Api.post(path + "/deliveries", Performance.delivery()).path("id");
        String subcontract = Api.post(
                        path + "/subcontracts",
                        Api.fields(
                                "contractorName",
                                "株式会社再委託",
                                "work",
                                "監視",
                                "personalData",
                                true,
                                "myNumber",
                                false,
                                "requestedOn",
                                "2026-04-10"))
                .path("id");
        Map<String, Object> failed = Performance.inspection();
        failed.putAll(Map.of("result", "FAILED", "securityConfirmed", false));
        Api.json(failed).put(path + "/inspection").then().statusCode(201).header("ETag", "\"1\"");
        String unproven = Api.post(path + "/disposals", Performance.disposal(List.of(), delivery))
                .path("id");
        assertThat(Performance.reasons(Api.step(id, "close", Map.of()), 409))
                .containsExactlyInAnyOrder(
                        "/inspection inspection-not-passed",
                        "/inspection security-not-confirmed",
                        "/subcontracts/" + subcontract + " subcontract-undecided",
                        "/deliveries/" + delivery + " disposal-unproven");
        Api.json(Performance.inspection()).put(path + "/inspection").then().statusCode(428);
        Api.json(Performance.inspection())
                .header("If-Match", "\"1\"")
                .put(path + "/inspection")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.patch("\"1\"", Map.of("evidenceIds", List.of(Performance.evidence(id))))
                .patch(path + "/disposals/" + unproven)
                .then()
                .statusCode(200);
        Api.json(Api.fields(
                        "decidedOn",
                        "2026-11-01",
                        "approver",
                        Api.fields("name", "事務局長"),
                        "approverRole",
                        "ASSOCIATION",
                        "reason",
                        "業務終了のため"))
                .header("If-Match", "\"1\"")
                .post("/api/v1/subcontracts/" + subcontract + "/refuse")
                .then()
                .statusCode(200);
        Api.step(id, "close", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("ending.closedOn", notNullValue());
        Api.admin().get(path + "/assignments").then().body("items[0].untilOn", notNullValue());
        Api.admin().get(path + "/history").then().body("items.verb", hasItems("ended", "closed"));
        assertThat(Performance.reasons(Api.json(Performance.delivery()).post(path + "/deliveries"), 409))
                .containsExactly("/state wrong-state");
    }

    @Test
    void nothing_is_added_to_a_contract_while_it_is_closed() throws Exception {
        String id = Performance.ending(Map.of("classification", Map.of("confidentiality", "C1")));
        Performance.inspected(id);
        UUID added = UUID.randomUUID();
        CompletableFuture<Response> closing = QuarkusTransaction.requiringNew().call(() -> {
            directory.open(UUID.fromString(id));
            CompletableFuture<Response> begun = CompletableFuture.supplyAsync(
                    () -> Api.json(Map.of()).header("If-Match", "*").post(Performance.path(id) + "/close"));
            while (!begun.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            database.createNativeQuery(
                            """
                            insert into contract_delivery (id, version, contract_id, what, my_number, medium, delivered_on,
                              created_at, updated_at)
                            values (?1, 1, ?2, '検針対象者一覧', false, 'SERVER', date '2026-04-05', now(), now())""")
                    .setParameter(1, added)
                    .setParameter(2, UUID.fromString(id))
                    .executeUpdate();
            return begun;
        });
        assertThat(Performance.reasons(closing.get(), 409))
                .containsExactly("/deliveries/" + added + " information-outstanding");
        Api.admin().get(Performance.path(id)).then().body("state", equalTo("ENDING"));
    }

    private boolean somebodyWaits() {
        return (Boolean) database.createNativeQuery("select exists (select 1 from pg_locks where not granted)")
                .getSingleResult();
    }

    @Test
    void what_was_handed_over_is_kept_listed_and_settled() {
        String id = Performance.active(Map.of());
        String path = Performance.path(id) + "/deliveries";
        String first = Api.post(path, Performance.delivery()).path("id");
        String second = Api.post(path, Performance.delivery()).path("id");
        Api.patch("\"1\"", Map.of("personsAffected", 5400, "returnDueOn", "2027-03-31"))
                .patch(path + '/' + first)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("personsAffected", equalTo(5400));
        Api.patch("\"1\"", Map.of("personsAffected", 1))
                .patch(path + '/' + first)
                .then()
                .statusCode(412);
        Api.post(Performance.path(id) + "/disposals", Performance.disposal(List.of(), first));
        Api.admin().get(path + "?outstanding=true").then().body("items.id", contains(second));
        Api.admin().get(path + "?outstanding=false").then().body("items.id", contains(first));
        Api.admin().get(path + '/' + first + "/history").then().body("items.verb", contains("created", "changed"));
        Api.admin()
                .get(Performance.path(Api.contract()) + "/deliveries/" + first)
                .then()
                .statusCode(404);
        Map<String, Object> wrong = Performance.delivery();
        wrong.putAll(Map.of("returnDueOn", "2026-04-04", "myNumber", true));
        assertThat(Performance.reasons(Api.json(wrong).post(path), 400))
                .containsExactlyInAnyOrder("/returnDueOn before-delivery", "/myNumber my-number-not-in-contract");
    }

    @Test
    void a_disposal_fits_what_it_disposes_of() {
        String id = Performance.active(Map.of("myNumber", true));
        String path = Performance.path(id) + "/disposals";
        Map<String, Object> wanted = Performance.disposal(List.of());
        assertThat(Performance.reasons(Api.json(wanted).post(path), 400))
                .containsExactly("/kind my-number-not-destroyed");
        wanted.put("exceptionReason", "R8.3の代替手段による");
        String created = Api.post(path, wanted).path("id");
        Api.admin().get(path + '/' + created).then().statusCode(200).header("ETag", "\"1\"");
        Api.admin().get(path).then().body("items.id", contains(created));
        Api.admin().get(path + '/' + created + "/history").then().body("items.verb", contains("created"));
        wanted.putAll(Map.of(
                "method",
                "SHREDDING",
                "doneOn",
                "2026-10-31",
                "deliveryIds",
                List.of(UUID.randomUUID()),
                "evidenceIds",
                List.of(UUID.randomUUID()),
                "witness",
                Map.of("postId", UUID.randomUUID())));
        assertThat(Performance.reasons(Api.json(wanted).post(path), 400))
                .containsExactlyInAnyOrder(
                        "/method method-does-not-fit",
                        "/deliveryIds unknown-delivery",
                        "/evidenceIds/0 unknown-evidence",
                        "/witness/postId unknown-post");
    }

    @Test
    void an_inspection_names_somebody_and_a_day_of_performance() {
        String id = Performance.active(Map.of());
        Map<String, Object> wanted = Performance.inspection();
        wanted.putAll(Map.of("inspectedOn", "2026-03-31", "inspector", Map.of()));
        assertThat(Performance.reasons(Api.json(wanted).put(Performance.path(id) + "/inspection"), 400))
                .containsExactlyInAnyOrder("/inspectedOn before-start", "/inspector required");
        Api.admin().get(Performance.path(id) + "/inspection").then().statusCode(404);
        Performance.inspected(id);
        Api.admin()
                .get(Performance.path(id) + "/inspection")
                .then()
                .statusCode(200)
                .body("result", equalTo("PASSED"));
        Api.admin().get(Performance.path(id) + "/inspection/history").then().body("items.verb", contains("created"));
    }
}
