package org.daicho.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.access.oidc.FakeProvider;
import org.daicho.access.oidc.TokenForge;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A browser, step by step: to the provider, back with a code, at work, and out. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeProvider.class, scope = TestResourceScope.GLOBAL)
class SignInTest {

    private static final String SESSION = "daicho-session";
    private static final String SIGN_IN = "daicho-sign-in";

    @Inject
    EntityManager entityManager;

    /** Everything up to the provider's answer. */
    private record Visit(Response begun, URI back) {

        static Visit of(String to, Object... claims) {
            Api.nobody()
                    .body(Api.text(Api.fields(claims)))
                    .post(issuer().replace("/realms/city", "/control/person"))
                    .then()
                    .statusCode(200);
            Response begun = browser().queryParam("to", to).get("/sign-in");
            begun.then().statusCode(303).header("Location", startsWith(issuer() + "/authorize?"));
            String back = browser()
                    .urlEncodingEnabled(false)
                    .get(begun.header("Location"))
                    .then()
                    .statusCode(302)
                    .extract()
                    .header("Location");
            return new Visit(begun, URI.create(back));
        }

        Response complete() {
            return complete(back.getRawQuery());
        }

        Response complete(String query) {
            return browser()
                    .urlEncodingEnabled(false)
                    .cookie(SIGN_IN, begun.getCookie(SIGN_IN))
                    .get("/sign-in/complete?" + query);
        }
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("daicho.oidc.issuer", String.class);
    }

    private static RequestSpecification browser() {
        return Api.nobody().redirects().follow(false);
    }

    private static RequestSpecification withSession(String session) {
        return browser().cookie(SESSION, session);
    }

    private static String signedIn(Object... claims) {
        return Visit.of("/", claims).complete().then().statusCode(303).extract().cookie(SESSION);
    }

    private static Object[] somebody() {
        return new Object[] {
            "sub", Api.unique("sub-"),
            "sid", Api.unique("sid-"),
            "preferred_username", "satō",
            "granted", List.of("PROCUREMENT")
        };
    }

    @Test
    void somebody_signs_in_works_and_signs_out_and_the_cookie_is_worth_nothing_then() {
        Visit visit = Visit.of("/pages/contracts?fiscalYear=2026", somebody());
        assertThat(visit.begun().header("Location"))
                .contains("response_type=code", "code_challenge_method=S256", "nonce=", "client_id=daicho");
        Response complete = visit.complete();
        complete.then()
                .statusCode(303)
                .header("Location", FakeProvider.PUBLIC_URL + "/pages/contracts?fiscalYear=2026")
                .header("Cache-Control", "no-store");
        Cookie cookie = complete.detailedCookie(SESSION);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
        assertThat(complete.detailedCookie(SIGN_IN).getMaxAge()).isZero();

        String session = cookie.getValue();
        withSession(session)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("user:satō"))
                .body("means", equalTo("BROWSER_SESSION"))
                .body("roles", contains("PROCUREMENT"));

        Response out =
                withSession(session).header("Sec-Fetch-Site", "same-origin").post("/sign-out");
        out.then()
                .statusCode(303)
                .header("Location", startsWith(issuer() + "/end?"))
                .header("Clear-Site-Data", notNullValue());
        assertThat(out.header("Location")).contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(out.detailedCookie(SESSION).getMaxAge()).isZero();

        withSession(session).get("/api/v1/me").then().statusCode(401).contentType(Api.PROBLEM);
    }

    @Test
    void signing_out_at_the_browser_also_ends_the_bearer_tokens_of_the_session() {
        String sid = Api.unique("sid-");
        String bearer =
                TokenForge.ofProvider().token(Api.fields("aud", "daicho-api", "sid", sid, "roles", List.of("AUDITOR")));
        String session =
                signedIn("sub", Api.unique("s"), "sid", sid, "preferred_username", "x", "roles", List.of("AUDITOR"));
        Api.as(bearer).get("/api/v1/me").then().statusCode(200);
        withSession(session)
                .header("X-Daicho-Request", "1")
                .post("/sign-out")
                .then()
                .statusCode(303);
        Api.as(bearer).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void a_change_by_cookie_must_come_from_our_own_pages() {
        String session = signedIn(somebody());
        assertChange(session, Map.of(), 403);
        assertChange(session, Map.of("Sec-Fetch-Site", "cross-site"), 403);
        assertChange(session, Map.of("Sec-Fetch-Site", "same-site", "X-Daicho-Request", "1"), 403);
        assertChange(session, Map.of("Origin", "https://evil.example"), 403);
        assertChange(session, Map.of("Origin", "null", "X-Daicho-Request", "1"), 403);
        assertChange(session, Map.of("Sec-Fetch-Site", "same-origin"), 201);
        assertChange(session, Map.of("Origin", FakeProvider.PUBLIC_URL), 201);
        assertChange(session, Map.of("X-Daicho-Request", "1"), 201);
        withSession(session)
                .header("Sec-Fetch-Site", "cross-site")
                .get(Api.CONTRACTORS + "?limit=1")
                .then()
                .statusCode(200);
    }

    private static void assertChange(String session, Map<String, String> headers, int status) {
        withSession(session)
                .headers(headers)
                .contentType(Api.JSON)
                .body(Api.text(Api.newContractor()))
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(status);
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_after_its_time_in_any_case() {
        String idle = signedIn(somebody());
        String old = signedIn(somebody());
        // Half an hour and ten hours later, without waiting for it.
        update("last_used_at = last_used_at - interval '31 minutes'", idle);
        update("ends_at = now() - interval '1 second'", old);
        withSession(idle).get("/api/v1/me").then().statusCode(401);
        withSession(old).get("/api/v1/me").then().statusCode(401);
    }

    private void update(String what, String session) {
        int updated = QuarkusTransaction.requiringNew().call(() -> entityManager
                .createNativeQuery("update browser_session set " + what + " where hash = ?1")
                .setParameter(1, SessionSecret.hash(session))
                .executeUpdate());
        assertThat(updated).isEqualTo(1);
    }

    @Test
    void the_answer_to_another_browsers_question_is_refused() {
        Visit own = Visit.of("/", somebody());
        Visit other = Visit.of("/", somebody());
        own.complete(other.back().getRawQuery()).then().statusCode(401).contentType(Api.PROBLEM);
        browser()
                .urlEncodingEnabled(false)
                .get("/sign-in/complete?" + own.back().getRawQuery())
                .then()
                .statusCode(401);
        own.complete("error=access_denied&state=x").then().statusCode(401);
        own.complete().then().statusCode(303);
        // a code is good once
        own.complete().then().statusCode(401);
    }

    @Test
    void an_id_token_made_for_another_question_or_another_client_is_refused() {
        Visit.of("/", "sub", "s", "nonce", "another", "granted", List.of("AUDITOR"))
                .complete()
                .then()
                .statusCode(401);
        Visit.of("/", "sub", "s", "aud", "another", "granted", List.of("AUDITOR"))
                .complete()
                .then()
                .statusCode(401);
        Visit.of("/", "sub", "s", "iss", "https://other.example", "granted", List.of("AUDITOR"))
                .complete()
                .then()
                .statusCode(401);
    }

    @Test
    void somebody_without_a_role_is_told_so_and_gets_no_session() {
        Response complete =
                Visit.of("/", "sub", Api.unique("s"), "preferred_username", "x").complete();
        complete.then().statusCode(403).contentType(Api.PROBLEM).body("detail", containsString("役割"));
        assertThat(complete.getCookie(SESSION)).isNull();
    }

    @Test
    void a_made_up_cookie_opens_nothing_and_a_bearer_token_wins_over_any() {
        withSession("x".repeat(43)).get("/api/v1/me").then().statusCode(401);
        Api.admin()
                .cookie(SESSION, "x".repeat(43))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("means", equalTo("ACCESS_TOKEN"));
    }
}
