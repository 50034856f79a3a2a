package org.daicho.ledger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.assurance.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class FollowingTest {

    private static final String CHANGES = "/api/v1/changes";
    private static final String BATCH = "application/cloudevents-batch+json";

    @Test
    void whoever_waits_is_answered_by_the_change_that_comes() throws Exception {
        long last = last();
        CompletableFuture<JsonPath> waiting =
                CompletableFuture.supplyAsync(() -> Api.get(CHANGES + "?subjectType=contractor&wait=30&after=" + last));
        String id = Api.contractor();
        assertThat(waiting.get(60, TimeUnit.SECONDS).getList("items.subjectId")).contains(id);
    }

    @Test
    void whoever_waits_in_vain_is_answered_by_nothing() {
        Api.admin()
                .get(CHANGES + "?wait=1&subjectType=no-such-thing")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=31", "wait=-1", "wait=soon", "after=-1", "subjectType=Contract", "limit=201"})
    void what_cannot_be_meant_is_refused(String query) {
        Api.admin().get(CHANGES + '?' + query).then().statusCode(400);
    }

    @Test
    void the_feed_is_narrowed_to_several_types() {
        long last = last();
        String contract = Api.contract();
        Staff.unit();
        Api.admin()
                .get(CHANGES + "?subjectType=contract&subjectType=contractor&limit=200&after=" + last)
                .then()
                .body("items.subjectType", everyItem(in(List.of("contract", "contractor"))))
                .body("items.findAll { it.subjectType == 'contract' }.subjectId", contains(contract))
                .body("items.findAll { it.subjectType == 'contractor' }.size()", equalTo(1));
    }

    @Test
    void a_change_is_a_cloud_event_with_a_name_that_stays() {
        String id = Api.contractor();
        String query = CHANGES + "?state=true&limit=1&subjectId=" + id;
        Api.patch("*", Map.of("note", "注"))
                .patch(Api.CONTRACTORS + '/' + id)
                .then()
                .statusCode(200);
        var change = Api.get(query);
        for (int i = 0; i < 2; i++) {
            Api.admin()
                    .accept(BATCH)
                    .get(query)
                    .then()
                    .statusCode(200)
                    .contentType(BATCH)
                    .header("Link", containsString("after=" + change.getString("items[0].position")))
                    .body("[0].specversion", equalTo("1.0"))
                    .body("[0].id", equalTo(change.getString("items[0].id")))
                    .body("[0].source", equalTo("urn:daicho:daicho"))
                    .body("[0].type", equalTo("org.daicho.contractor.created"))
                    .body("[0].subject", equalTo("contractor/" + id))
                    .body("[0].time", equalTo(change.getString("items[0].at")))
                    .body("[0].datacontenttype", equalTo("application/json"))
                    .body("[0].sequence", equalTo(change.getString("items[0].position")))
                    .body("[0].data.state.id", equalTo(id));
        }
        Api.admin()
                .accept("*/*")
                .get(query)
                .then()
                .contentType("application/json")
                .body("$", hasKey("items"));
        Api.admin().accept("text/html").get(query).then().statusCode(406);
    }

    @Test
    @Timeout(90)
    void the_feed_is_followed_as_events_and_taken_up_again_where_it_broke_off() throws Exception {
        long last = last();
        String query = "?subjectType=contractor";
        String first = Api.contractor();
        String second;
        String lastEventId;
        try (Follower follower = new Follower(Api.adminToken(), query, Long.toString(last))) {
            Map<String, String> event = follower.next();
            assertThat(event.get("event")).isEqualTo("change");
            assertThat(new JsonPath(event.get("data")).getString("subjectId")).isEqualTo(first);
            assertThat(new JsonPath(event.get("data")).getString("position")).isEqualTo(event.get("id"));
            second = Api.contractor();
            event = follower.next();
            assertThat(new JsonPath(event.get("data")).getString("subjectId")).isEqualTo(second);
            lastEventId = event.get("id");
        }
        String third = Api.contractor();
        try (Follower follower = new Follower(Api.adminToken(), query + "&state=true", lastEventId)) {
            JsonPath data = new JsonPath(follower.next().get("data"));
            assertThat(data.getString("subjectId")).isEqualTo(third);
            assertThat(data.getString("state.id")).isEqualTo(third);
        }
    }

    /** Also after the request's own thread has long gone. */
    @Test
    @Timeout(90)
    void nobody_is_told_by_following_or_waiting_what_the_feed_does_not_tell_them() throws Exception {
        long last = last();
        String query = "?subjectType=policy-document&state=true";
        Map<String, Object> procedure =
                Map.of("kind", "PROCEDURE", "title", Api.unique("手順"), "owner", Staff.named("総務課長"));
        String auditor = Api.token("AUDITOR");
        CompletableFuture<JsonPath> waiting = CompletableFuture.supplyAsync(() ->
                Api.as(auditor).get(CHANGES + query + "&wait=30&after=" + last).jsonPath());
        List<JsonPath> seen = new ArrayList<>();
        try (Follower closed = new Follower(auditor, query, Long.toString(last));
                Follower open = new Follower(Api.adminToken(), query, Long.toString(last))) {
            for (int i = 0; i < 2; i++) {
                Api.post("/api/v1/policy-documents", procedure);
                seen.add(new JsonPath(closed.next().get("data")));
                assertThat(new JsonPath(open.next().get("data")).getMap("state"))
                        .isNotNull();
            }
        }
        assertThat(seen).allSatisfy(change -> {
            assertThat(change.getString("verb")).isEqualTo("created");
            assertThat(change.getMap("state")).isNull();
        });
        assertThat(waiting.get(60, TimeUnit.SECONDS).getList("items")).isNotEmpty();
        assertThat(waiting.get().getList("items.findAll { it.state != null }")).isEmpty();
        Api.as(auditor)
                .get("/api/v1/ledger/states/policy-document/" + seen.get(0).getString("subjectId"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("state")));
        Api.as(auditor)
                .get("/api/v1/ledger/entries/" + seen.get(0).getString("position"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("leaf")));
    }

    private static long last() {
        Api.get(CHANGES + "?limit=1");
        return Api.get("/api/v1/ledger/status").getLong("size");
    }
}
