package org.daicho.access.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RefusalsTest {

    private static final String REFUSALS = "/api/v1/refusals";

    @Inject
    RefusalCounts counts;

    @Inject
    EntityManager entityManager;

    @Test
    void what_is_refused_is_counted_by_caller_and_reason() {
        String name = Api.unique("閲覧");
        String token = Api.post(Api.TOKENS, Map.of("name", name, "roles", List.of("READ_ONLY")))
                .path("secret");
        for (int attempt = 0; attempt < 3; attempt++) {
            Api.as(token)
                    .contentType(Api.JSON)
                    .body("{}")
                    .post(Api.CONTRACTS)
                    .then()
                    .statusCode(403);
        }
        Api.as(token).get(Api.TOKENS).then().statusCode(403);
        Api.as(token).get(Api.CONTRACTS + "?limit=1").then().statusCode(200);
        Api.admin()
                .queryParam("caller", "token:" + name)
                .get(REFUSALS)
                .then()
                .statusCode(200)
                .body("items.reason", contains("access-token:read", "contract:write"))
                .body("items.attempts", contains(1, 3))
                .body("items[0].status", equalTo(403));
        Api.as(token).get(REFUSALS).then().statusCode(403);
    }

    @Test
    void who_proves_nothing_is_counted_together() {
        Api.as("dch_nothing").get(Api.CONTRACTS).then().statusCode(401);
        Api.nobody().get(Api.CONTRACTS).then().statusCode(401);
        Api.admin().queryParam("caller", "-").get(REFUSALS).then().body("items.reason", hasItem("unauthenticated"));
    }

    @Test
    void what_lies_out_of_reach_is_counted_although_it_is_answered_as_if_it_did_not_exist() {
        String name = Api.unique("所管課");
        String token = Api.post(Api.TOKENS, Map.of("name", name, "roles", List.of("UNIT_MEMBER")))
                .path("secret");
        Api.as(token).get(Api.CONTRACTS + '/' + Api.contract()).then().statusCode(404);
        Api.admin()
                .queryParam("caller", "token:" + name)
                .get(REFUSALS)
                .then()
                .body("items.reason", contains("out-of-reach"))
                .body("items.status", contains(404));
    }

    @Test
    void a_flood_of_callers_does_not_fill_the_memory_or_the_table() {
        String flood = Api.unique("flood");
        for (int caller = 0; caller < 2 * RefusalCounts.MOST_AT_ONCE; caller++) {
            counts.count(flood + caller, 403, "contract:sign");
        }
        counts.write();
        Number apart = (Number) entityManager
                .createNativeQuery("select count(*) from refusal where caller like ?1")
                .setParameter(1, flood + "%")
                .getSingleResult();
        assertThat(apart.longValue()).isPositive().isLessThanOrEqualTo(RefusalCounts.MOST_AT_ONCE);
        Number together = (Number) entityManager
                .createNativeQuery("select sum(attempts) from refusal where caller = '*'")
                .getSingleResult();
        assertThat(together.longValue()).isGreaterThanOrEqualTo(RefusalCounts.MOST_AT_ONCE);
    }
}
