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
        Response issued = issue(Map.of());
        String wanted = issued.path("token.id");
        String next = "";
        boolean seen = false;
        while (next != null) {
            Response page = Api.admin().get(Api.TOKENS + "?limit=200" + next);
            assertThat(page.asString()).doesNotContain("dch_", "hash");
            seen |= page.<List<String>>path("items.id").contains(wanted);
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        assertThat(seen).isTrue();
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
        Api.as(secret).get(Api.CONTRACTORS).then().statusCode(401).contentType(Api.PROBLEM);
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
}
