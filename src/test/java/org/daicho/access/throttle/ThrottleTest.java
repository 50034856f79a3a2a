package org.daicho.access.throttle;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** A service that bears little: each test is another caller or comes from another address. */
@QuarkusTest
@TestProfile(ThrottleTest.Strict.class)
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ThrottleTest {

    private static final String ME = "/api/v1/me";
    private static final String FROM = "X-Forwarded-For";
    private static final int PER_MINUTE = 40;
    private static final int WRONG = 3;

    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "daicho.throttle.requests-per-minute", String.valueOf(PER_MINUTE),
                    "daicho.throttle.wrong-tokens", String.valueOf(WRONG),
                    "daicho.throttle.trusted-proxies", "1");
        }
    }

    @Test
    void an_answer_says_what_is_left_and_one_request_too_many_is_refused_with_when_to_come_back() {
        String token = Api.token("READ_ONLY");
        String another = Api.token("READ_ONLY");
        Api.as(token)
                .get(ME)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"caller\";q=40;w=60"))
                .header("RateLimit", equalTo("\"caller\";r=39;t=0"));

        Response refused = untilRefused(token);

        refused.then()
                .statusCode(429)
                .contentType(Api.PROBLEM)
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .header("RateLimit", startsWith("\"caller\";r=0;t="))
                .body("type", equalTo("/problems/too-many-requests"));
        Api.as(another).get(ME).then().statusCode(200);
        Api.admin().get("/api/v1/refusals").then().body("items.reason", hasItems("requests-per-minute"));
    }

    @Test
    void what_a_caller_may_not_do_counts_like_what_it_may() {
        String token = Api.token("READ_ONLY");
        Api.as(token).get(Api.TOKENS).then().statusCode(403).header("RateLimit", startsWith("\"caller\";r=39"));
    }

    @Test
    void who_tries_many_wrong_tokens_is_refused_and_its_neighbours_go_on_working() {
        String known = Api.token("READ_ONLY");
        String unknown = Api.token("READ_ONLY");
        Api.as(known).get(ME).then().statusCode(200);
        guess("203.0.113.1", WRONG);

        Api.as(Api.unique("dch_"))
                .header(FROM, "203.0.113.1")
                .get(ME)
                .then()
                .statusCode(429)
                .contentType(Api.PROBLEM)
                .header("Retry-After", matchesPattern("\\d+"));
        Api.as(unknown).header(FROM, "203.0.113.1").get(ME).then().statusCode(429);
        Api.as(known).header(FROM, "203.0.113.1").get(ME).then().statusCode(200);
        Api.as(unknown).header(FROM, "203.0.113.2").get(ME).then().statusCode(200);
    }

    @Test
    void a_header_that_the_caller_wrote_before_the_proxy_is_no_way_around() {
        guess("203.0.113.5", WRONG);
        Api.as(Api.unique("dch_"))
                .header(FROM, "198.51.100.77, 203.0.113.5")
                .get(ME)
                .then()
                .statusCode(429);
    }

    @Test
    void a_program_with_an_expired_token_locks_nobody_out() {
        String expired = Api.unique("dch_");
        for (int i = 0; i < 3 * WRONG; i++) {
            Api.as(expired)
                    .header(FROM, "203.0.113.3")
                    .get(ME)
                    .then()
                    .statusCode(401)
                    .header("RateLimit", nullValue());
        }
        Api.as(Api.token("READ_ONLY"))
                .header(FROM, "203.0.113.3")
                .get(ME)
                .then()
                .statusCode(200);
    }

    private static void guess(String from, int times) {
        for (int i = 0; i < times; i++) {
            Api.as(Api.unique("dch_")).header(FROM, from).get(ME).then().statusCode(401);
        }
    }

    /** More than a minute's worth, since some trickle in meanwhile on a slow machine. */
    private static Response untilRefused(String token) {
        Response answer = Api.as(token).get(ME);
        for (int i = 0; i < 50 * PER_MINUTE && answer.statusCode() == 200; i++) {
            answer = Api.as(token).get(ME);
        }
        return answer;
    }
}
