package org.daicho.bundle.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.bundle.BundleApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleProgressTest {

    private static final String PROGRESS = "/api/v1/bundle-progress/";
    private static final String WAITING = " from pg_locks where relation = 'bundle_entry'::regclass and not granted";

    @Inject
    Freezings freezings;

    @Inject
    KeptProgress kept;

    @Inject
    EntityManager database;

    private final String key = Api.unique("key");
    private String contractor;

    /** Three contracts with a file each, so that the second has to write down the file of the first. */
    @BeforeEach
    void register() {
        contractor = Api.contractor();
        for (int i = 0; i < 3; i++) {
            String contract =
                    Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");
            BundleApi.evidence("CONTRACT", contract, "点検表.txt", 10);
        }
    }

    @Test
    void it_counts_up_to_what_there_is_and_ends_with_the_bundle() throws Exception {
        CompletableFuture<Response> freezing = whileNoFileCanBeWrittenDown(() -> {
            freezings.write();
            progress()
                    .statusCode(200)
                    .body("key", equalTo(key))
                    .body("state", equalTo("GOING"))
                    .body("stage", equalTo("READING"))
                    .body("contracts", equalTo(2))
                    .body("contractsInScope", equalTo(3))
                    .body("files", equalTo(1))
                    .body("bundleId", nullValue());
        });

        JsonPath frozen = freezing.get().then().statusCode(201).extract().jsonPath();
        ended("DONE", 3, 3).body("stage", equalTo("WRITING")).body("bundleId", equalTo(frozen.getString("id")));
        freezings.write();
        ended("DONE", 3, 3);
        JsonPath unfollowed = Api.get(BundleApi.BUNDLES + '/' + BundleApi.frozen("CONTRACTOR", contractor));
        for (String same : new String[] {"contracts", "files", "entries", "gaps", "omissions", "title"}) {
            assertThat(frozen.<Object>get(same)).as(same).isEqualTo(unfollowed.get(same));
        }
    }

    @Test
    void one_that_breaks_off_says_so_until_its_key_is_used_again() throws Exception {
        CompletableFuture<Response> freezing = whileNoFileCanBeWrittenDown(
                () -> database.createNativeQuery("select cast(pg_cancel_backend(pid) as text)" + WAITING)
                        .getResultList());

        assertThat(freezing.get().statusCode()).isGreaterThanOrEqualTo(500);
        ended("FAILED", 2, 1).body("contractsInScope", equalTo(3)).body("bundleId", nullValue());
        String bundle = freeze().then().statusCode(201).extract().path("id");
        ended("DONE", 3, 3).body("bundleId", equalTo(bundle));
    }

    @Test
    void one_that_is_refused_says_that_it_failed() {
        Api.json(Map.of("scope", "CONTRACT", "subjectId", "00000000-0000-7000-8000-000000000000"))
                .header("Idempotency-Key", key)
                .post(BundleApi.BUNDLES)
                .then()
                .statusCode(400);

        ended("FAILED", 0, 0);
    }

    @Test
    void it_is_told_to_nobody_but_who_asked_for_the_bundle() {
        freeze().then().statusCode(201);

        progress().statusCode(200);
        Api.as(Api.token("PROCUREMENT")).get(PROGRESS + key).then().statusCode(404);
        Api.as(Api.token("READ_ONLY")).get(PROGRESS + key).then().statusCode(403);
        Api.admin().get(PROGRESS + Api.unique("key")).then().statusCode(404);
    }

    @Test
    void one_that_was_silent_for_a_minute_has_stopped_and_after_a_day_it_is_forgotten() {
        freeze().then().statusCode(201);

        lastHeardOf("59 minutes");
        progress().statusCode(200).body("state", equalTo("STOPPED"));
        kept.sweep();
        progress().statusCode(200);
        lastHeardOf("25 hours");
        kept.sweep();
        progress().statusCode(404);
    }

    /** Freezes, and does this while the freezing waits at its second contract. */
    private CompletableFuture<Response> whileNoFileCanBeWrittenDown(Runnable action) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("lock table bundle_entry in exclusive mode")
                    .executeUpdate();
            CompletableFuture<Response> freezing = CompletableFuture.supplyAsync(this::freeze);
            while (!freezing.isDone() && !isWaiting()) {
                Thread.onSpinWait();
            }
            action.run();
            return freezing;
        });
    }

    private boolean isWaiting() {
        return (Boolean) database.createNativeQuery("select exists (select 1" + WAITING + ")")
                .getSingleResult();
    }

    private Response freeze() {
        return Api.json(Map.of("scope", "CONTRACTOR", "subjectId", contractor))
                .header("Idempotency-Key", key)
                .post(BundleApi.BUNDLES);
    }

    private ValidatableResponse progress() {
        return Api.admin().get(PROGRESS + key).then();
    }

    private ValidatableResponse ended(String state, int contracts, int files) {
        return progress()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("contracts", equalTo(contracts))
                .body("files", equalTo(files));
    }

    private void lastHeardOf(String ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update bundle_progress set state = 'GOING', bundle_id = null,"
                                + " updated_at = now() - cast(?1 as interval) where request_key = ?2")
                        .setParameter(1, ago)
                        .setParameter(2, key)
                        .executeUpdate());
    }
}
