package org.daicho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class HoldersTest {

    @Test
    void somebody_takes_a_post_and_leaves_it() {
        String post = Office.post();
        String person = Office.person();
        String id = Office.hold(post, "personId", person, "fromOn", "2026-04-01");
        String path = Office.holders(post) + '/' + id;
        Api.admin().get(path).then().statusCode(200).body("kind", equalTo("PRINCIPAL"));
        Api.patch("\"1\"", Api.fields("untilOn", "2027-03-31"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.patch("\"1\"", Api.fields("untilOn", null)).patch(path).then().statusCode(412);
        Api.patch("\"2\"", Api.fields("kind", null))
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        on(post, "2027-03-31").body("items.personId", contains(person));
        on(post, "2027-04-01").body("items", empty());
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed"));
        Api.admin().get(Office.holders(Office.post()) + '/' + id).then().statusCode(404);
    }

    @Test
    void one_person_at_a_time_is_the_principal_holder() {
        String post = Office.post();
        String first = Office.hold(post, "personId", Office.person(), "fromOn", "2026-04-01");
        Api.json(Api.fields("personId", Office.person(), "fromOn", "2027-04-01"))
                .post(Office.holders(post))
                .then()
                .statusCode(409)
                .body("violations.code", contains("overlaps"))
                .body("violations.value", contains(first));
        Office.hold(post, "personId", Office.person(), "kind", "CONCURRENT", "fromOn", "2026-05-01");
        Office.hold(post, "personId", Office.person(), "kind", "CONCURRENT", "fromOn", "2026-05-01");
        Office.hold(post, "personId", Office.person(), "kind", "ACTING", "fromOn", "2026-05-01");
        Api.json(Api.fields("personId", Office.person(), "kind", "ACTING", "fromOn", "2026-06-01"))
                .post(Office.holders(post))
                .then()
                .statusCode(409);
        Office.hold(post, "personId", Office.person(), "fromOn", "2025-04-01", "untilOn", "2026-03-31");
        Api.patch("*", Api.fields("fromOn", "2026-03-31"))
                .patch(Office.holders(post) + '/' + first)
                .then()
                .statusCode(409);
    }

    @Test
    void of_two_who_take_a_post_at_the_same_moment_one_gets_it() {
        String post = Office.post();
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> Api.fields("personId", Office.person(), "fromOn", "2026-04-01", "untilOn", "2027-03-31"))
                .map(body -> CompletableFuture.supplyAsync(
                        () -> Api.json(body).post(Office.holders(post)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void nobody_holds_a_post_twice() {
        String post = Office.post();
        String person = Office.holder(post, "2026-04-01");
        Api.json(Api.fields("personId", person, "kind", "CONCURRENT", "fromOn", "2026-05-01"))
                .post(Office.holders(post))
                .then()
                .statusCode(409)
                .body("violations.code", contains("already-holds"));
    }

    @Test
    void a_holding_lies_within_the_days_of_its_post_and_ends_with_it() {
        String post = Office.post(Office.unit(), "validFrom", "2026-04-01", "validUntil", "2028-03-31");
        Api.post(Office.holders(post), Api.fields("personId", Office.person(), "fromOn", "2026-04-01"))
                .then()
                .body("untilOn", equalTo("2028-03-31"));
        Api.json(Api.fields("personId", UUID.randomUUID(), "fromOn", "2026-03-31"))
                .post(Office.holders(post))
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("unknown-person", "outside-post"));
        Api.json(Api.fields("personId", Office.person(), "fromOn", "2026-04-02", "untilOn", "2026-04-01"))
                .post(Office.holders(post))
                .then()
                .statusCode(400)
                .body("violations.code", contains("ends-before-start"));
        Api.json(Api.fields("personId", Office.person(), "fromOn", "2026-04-02"))
                .post(Office.holders(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse on(String post, String day) {
        return Api.admin().queryParam("on", day).get(Office.holders(post)).then();
    }
}
