package org.daicho.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RefusedHandoverTest {

    private static final String APRIL = "2027-04-01";

    @Test
    void a_post_that_nobody_holds_or_several_do_does_not_pass_on() {
        String post = Office.post();
        String fresh = Office.person();
        refused(Office.POSTS, post, 409, Api.fields("toPersonId", fresh)).body(codes(), contains("nobody-holds"));
        String first = Office.person();
        Office.hold(post, "personId", first, "kind", "CONCURRENT", "fromOn", "2026-04-01");
        Office.hold(post, "personId", Office.person(), "kind", "CONCURRENT", "fromOn", "2026-04-01");
        refused(Office.POSTS, post, 409, Api.fields("toPersonId", fresh)).body(codes(), contains("several-hold"));
        refused(Office.PEOPLE, Office.person(), 409, Api.fields("toPersonId", fresh))
                .body(codes(), contains("holds-nothing"));
    }

    @Test
    void whoever_is_in_the_way_is_named() {
        String post = Office.post();
        Office.hold(post, "personId", Office.person(), "fromOn", "2026-04-01", "untilOn", "2027-06-30");
        String next = Office.hold(post, "personId", Office.person(), "fromOn", "2027-07-01");
        String concurrent = Office.person();
        String held = Office.hold(post, "personId", concurrent, "kind", "CONCURRENT", "fromOn", "2026-04-01");
        refused(Office.POSTS, post, 409, Api.fields("toPersonId", concurrent))
                .body(codes(), containsInAnyOrder("already-holds", "overlaps"))
                .body("violations.value", containsInAnyOrder(held, next))
                .body("violations.pointer", containsInAnyOrder("/toPersonId", "/on"));
    }

    @Test
    void duties_do_not_pass_to_a_post_that_is_not_there_or_has_them() {
        String service = Office.cloudService();
        String post = Office.post();
        String other = Office.post();
        Office.assign(service, "OPERATOR", post, "2026-04-01");
        String there = Office.assign(service, "OPERATOR", other, "2026-04-01");
        refused(Office.POSTS, post, 409, Api.fields("toPostId", other))
                .body(codes(), contains("already-assigned"))
                .body("violations.value", contains(there));
        refused(Office.POSTS, post, 409, Api.fields("toPostId", post)).body(codes(), contains("same-post"));
        String gone = Office.post(Office.unit(), "validUntil", "2027-03-31");
        refused(Office.POSTS, post, 409, Api.fields("toPostId", gone)).body(codes(), contains("outside-post"));
        refused(Office.POSTS, Office.post(), 409, Api.fields("toPostId", gone))
                .body(codes(), containsInAnyOrder("outside-post", "no-duties"));
    }

    @Test
    void what_is_not_readable_is_said_at_once() {
        String post = Office.post();
        String person = Office.holder(post, "2026-04-01");
        UUID nobody = UUID.randomUUID();
        refused(Office.POSTS, post, 400, Api.fields()).body(codes(), contains("one-of"));
        refused(Office.POSTS, post, 400, Api.fields("toPersonId", nobody, "toPostId", nobody))
                .body(codes(), containsInAnyOrder("one-of", "unknown-person", "unknown-post"));
        refused(Office.PEOPLE, person, 400, Api.fields()).body(codes(), contains("one-of"));
        refused(
                        Office.PEOPLE,
                        person,
                        400,
                        Api.fields(
                                "successors",
                                List.of(Map.of("postId", post, "toPersonId", nobody), Map.of("postId", post))))
                .body(codes(), containsInAnyOrder("unknown-person", "duplicate"));
        refused(Office.PEOPLE, nobody.toString(), 404, Api.fields("toPersonId", person));
        refused(Office.POSTS, nobody.toString(), 404, Api.fields("toPersonId", person));
    }

    @Test
    void every_post_of_a_person_has_its_successor_named_and_no_other() {
        String post = Office.post();
        String person = Office.holder(post, "2026-04-01");
        refused(Office.PEOPLE, person, 409, Api.fields("successors", List.of(Map.of("postId", Office.post()))))
                .body(codes(), containsInAnyOrder("not-held", "left-out"));
        refused(Office.PEOPLE, person, 409, Api.fields("toPersonId", person)).body(codes(), contains("already-holds"));
    }

    private static ValidatableResponse refused(String of, String id, int status, Map<String, Object> body) {
        Map<String, Object> wanted = Api.fields("on", APRIL);
        wanted.putAll(body);
        return Api.json(wanted).post(of + '/' + id + "/handover").then().statusCode(status);
    }

    private static String codes() {
        return "violations.code";
    }
}
