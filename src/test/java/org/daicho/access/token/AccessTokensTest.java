package org.daicho.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class AccessTokensTest {

    @Inject
    EntityManager entityManager;

    private static Response issue(Map<String, Object> more) {
        var body = Api.fields("name", Api.unique("機械"), "roles", List.of("READ_ONLY"));
        body.putAll(more);
        return Api.json(body).post(Api.TOKENS);
    }

    @Test
    void a_token_is_issued_shown_once_and_used() {
        Response issued = issue(Map.of()).then().statusCode(201).extract().response();
        String secret = issued.path("secret");
        String path = issued.header("Location");
        assertThat(secret).matches("dch_[A-Za-z0-9_-]{43}");
        Response read = Api.admin()
                .get(path)
                .then()
                .statusCode(200)
                .body("lastUsedAt", nullValue())
                .extract()
                .response();
        assertThat(read.asString()).doesNotContain(secret);
        assertThat((String) read.path("createdBy")).isEqualTo("token:bootstrap");
        Api.as(secret).get(Api.CONTRACTORS + "?limit=1").then().statusCode(200);
        Api.admin().get(path).then().body("lastUsedAt", notNullValue()).header("ETag", issued.header("ETag"));
    }

    @Test
    void the_list_holds_every_token_without_its_secret() {
        String wanted = issue(Map.of()).path("token.id");
        // without the cursors, which may hold any four letters
        List<Map<String, Object>> all = Api.all(Api.TOKENS);
        assertThat(all).anyMatch(token -> wanted.equals(token.get("id")));
        assertThat(Api.text(all)).doesNotContain("dch_", "hash");
    }

    @Test
    void a_revoked_token_is_refused_and_stays_revoked() {
        Response issued = issue(Map.of());
        String path = issued.header("Location");
        String secret = issued.path("secret");
        Api.as(secret).get(Api.CONTRACTORS + "?limit=1").then().statusCode(200);
        Api.admin().delete(path).then().statusCode(428);
        Response revoked = Api.admin()
                .header("If-Match", issued.header("ETag"))
                .delete(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
        Api.as(secret)
                .get(Api.CONTRACTORS)
                .then()
                .statusCode(401)
                .contentType(Api.PROBLEM)
                .header("WWW-Authenticate", "Bearer realm=\"daicho\", error=\"invalid_token\"");
        Api.admin()
                .header("If-Match", issued.header("ETag"))
                .delete(path)
                .then()
                .statusCode(412);
        Api.admin()
                .header("If-Match", revoked.header("ETag"))
                .delete(path)
                .then()
                .statusCode(200)
                .header("ETag", revoked.header("ETag"))
                .body("revokedAt", equalTo(revoked.path("revokedAt")));
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "revoked"));
    }

    @Test
    void an_expired_token_is_refused() {
        Response issued =
                issue(Map.of("expiresAt", Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        String secret = issued.then().statusCode(201).extract().path("secret");
        Api.as(secret).get(Api.CONTRACTORS + "?limit=1").then().statusCode(200);

        // A day later, without waiting for it or racing a clock.
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("update access_token set expires_at = now() - interval '1 second' where id = ?1")
                .setParameter(1, UUID.fromString(issued.path("token.id")))
                .executeUpdate());

        Api.as(secret).get(Api.CONTRACTORS + "?limit=1").then().statusCode(401);
    }

    @Test
    void a_token_that_would_not_work_is_not_issued() {
        issue(Map.of("expiresAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("already-expired"));
        issue(Map.of("roles", List.of())).then().statusCode(400).body("violations[0].pointer", equalTo("/roles"));
        issue(Map.of("roles", List.of("KING")))
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/roles/0"));
        issue(Map.of("name", "")).then().statusCode(400).body("violations[0].pointer", equalTo("/name"));
        issue(Map.of("name", "a\nb")).then().statusCode(400).body("violations[0].code", equalTo("control-character"));
    }

    @Test
    void a_role_named_twice_counts_once() {
        issue(Map.of("roles", List.of("AUDITOR", "READ_ONLY", "AUDITOR")))
                .then()
                .statusCode(201)
                .body("token.roles", contains("AUDITOR", "READ_ONLY"));
    }

    @Test
    void a_token_lives_no_longer_than_the_body_allows() {
        String latest = issue(Map.of()).then().statusCode(201).extract().path("token.expiresAt");
        assertThat(Instant.parse(latest))
                .isBetween(
                        Instant.now().plus(365, ChronoUnit.DAYS), Instant.now().plus(367, ChronoUnit.DAYS));
        issue(Map.of("expiresAt", Instant.now().plus(400, ChronoUnit.DAYS).toString()))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("lives-too-long"))
                .body("violations[0].pointer", equalTo("/expiresAt"));
    }

    @Test
    void a_token_is_narrowed_to_its_scopes_and_no_role_can_be_widened_by_them() {
        Response issued = issue(Map.of("roles", List.of("PROCUREMENT"), "scopes", List.of("contractor:read")));
        String secret = issued.then().statusCode(201).extract().path("secret");
        Api.as(secret).get(Api.CONTRACTORS + "?limit=1").then().statusCode(200);
        Api.as(secret).get(Api.CONTRACTS + "?limit=1").then().statusCode(403);
        Api.as(secret)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("means", equalTo("ACCESS_TOKEN"))
                .body("name", equalTo("token:" + issued.path("token.name")))
                .body("roles", contains("PROCUREMENT"))
                .body("permissions", contains("contractor:read", "self:read", "self:sign-out"));
        issue(Map.of("scopes", List.of("contract:read", "contract:sign", "no:such")))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/scopes/1", "/scopes/2"));
    }

    @Test
    void a_token_is_bound_only_to_what_exists() {
        String unit = Api.post(
                        "/api/v1/organization-units", Api.fields("name", Api.unique("課"), "validFrom", "2020-04-01"))
                .path("id");
        String secret =
                issue(Map.of("unitId", unit)).then().statusCode(201).extract().path("secret");
        Api.as(secret).get("/api/v1/me").then().body("unitId", equalTo(unit));
        String nothing = UUID.randomUUID().toString();
        issue(Api.fields("unitId", nothing, "personId", nothing, "postId", nothing, "auditId", nothing))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/unitId", "/personId", "/postId", "/auditId"));
    }

    @Test
    void a_rotated_token_opens_with_both_secrets_until_the_overlap_is_over() {
        Response issued = issue(Map.of());
        String first = issued.path("secret");
        Response rotated = rotate(issued, Map.of("overlapMinutes", 60));
        String second = rotated.then().statusCode(200).extract().path("secret");
        assertThat(second).isNotEqualTo(first);
        assertThat((String) rotated.path("token.expiresAt")).isEqualTo(issued.path("token.expiresAt"));
        assertOpen(first, 200);
        assertOpen(second, 200);

        // An hour later, without waiting for it.
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("update access_token set previous_until = now() - interval '1 second' where id = ?1")
                .setParameter(1, UUID.fromString(issued.path("token.id")))
                .executeUpdate());

        assertOpen(first, 401);
        assertOpen(second, 200);
        Api.admin()
                .get(issued.header("Location") + "/history")
                .then()
                .body("items.verb", contains("created", "rotated"));
    }

    @Test
    void without_an_overlap_the_old_secret_stops_at_once_and_two_rotations_end_the_first_in_any_case() {
        Response issued = issue(Map.of());
        Response second = rotate(issued, Map.of());
        Response third = rotate(second, Map.of("overlapMinutes", 0));
        assertOpen(issued.path("secret"), 401);
        assertOpen(second.path("secret"), 401);
        assertOpen(third.path("secret"), 200);
    }

    @Test
    void a_rotation_repeated_with_its_key_does_not_rotate_twice_nor_tell_the_secret_again() {
        Response issued = issue(Map.of());
        String key = UUID.randomUUID().toString();
        Response once = rotate(issued, Map.of(), "Idempotency-Key", key);
        Response again = rotate(issued, Map.of(), "Idempotency-Key", key);
        assertThat((String) again.then().statusCode(200).extract().path("secret"))
                .isNull();
        assertThat(again.header("ETag")).isEqualTo(once.header("ETag"));
        assertOpen(once.path("secret"), 200);
    }

    @Test
    void what_is_revoked_is_not_rotated_back_to_life() {
        Response issued = issue(Map.of());
        Response revoked = Api.admin()
                .header("If-Match", issued.header("ETag"))
                .delete(issued.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .response();
        Api.json(Map.of())
                .header("If-Match", revoked.header("ETag"))
                .post(issued.header("Location") + "/rotate")
                .then()
                .statusCode(409)
                .body("violations[0].code", equalTo("token-over"));
        assertOpen(issued.path("secret"), 401);
    }

    private static Response rotate(Response from, Map<String, Object> body, String... header) {
        var request = Api.json(body).header("If-Match", from.header("ETag"));
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return request.post(Api.TOKENS + '/' + from.path("token.id") + "/rotate");
    }

    private static void assertOpen(String secret, int status) {
        Api.as(secret).get(Api.CONTRACTORS + "?limit=1").then().statusCode(status);
    }
}
