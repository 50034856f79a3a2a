package org.daicho.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeProvider.class, scope = TestResourceScope.GLOBAL)
class ProviderTokensTest {

    private static TokenForge forge() {
        return TokenForge.ofProvider();
    }

    private static Map<String, Object> claims(Object... more) {
        Map<String, Object> claims = Api.fields(
                "aud",
                List.of("account", FakeProvider.AUDIENCE),
                "preferred_username",
                "yamada",
                "realm_access",
                Map.of("roles", List.of("offline_access", "auditor")));
        claims.putAll(Api.fields(more));
        return claims;
    }

    private static ValidatableResponse me(String token) {
        return Api.as(token).get("/api/v1/me").then();
    }

    private static void assertRefused(String token) {
        me(token)
                .statusCode(401)
                .contentType(Api.PROBLEM)
                .header("WWW-Authenticate", "Bearer realm=\"daicho\", error=\"invalid_token\"");
    }

    @Test
    void a_token_of_the_provider_opens_what_its_roles_open_and_its_name_is_in_the_record() {
        String token = forge().token(claims("preferred_username", "suzuki", "realm_access", roles("procurement")));
        me(token)
                .statusCode(200)
                .body("name", equalTo("user:suzuki"))
                .body("means", equalTo("PROVIDER_TOKEN"))
                .body("roles", contains("PROCUREMENT"))
                .body("unitId", nullValue());
        String contractor = Api.as(token)
                .contentType(Api.JSON)
                .body(Api.text(Api.newContractor()))
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Api.admin().get(contractor + "/history").then().body("items[0].actor", equalTo("user:suzuki"));
        Api.as(token).get(Api.TOKENS).then().statusCode(403);
    }

    @Test
    void it_stands_beside_the_tokens_of_ours() {
        me(forge().token(claims())).statusCode(200).body("roles", contains("AUDITOR"));
        Api.admin().get("/api/v1/me").then().statusCode(200).body("means", equalTo("ACCESS_TOKEN"));
    }

    @Test
    void claims_name_the_unit_by_code_and_the_person_by_staff_number() {
        String code = Api.unique("U");
        String staffNumber = Api.unique("S");
        String unit = Api.post(
                        "/api/v1/organization-units",
                        Api.fields("name", Api.unique("課"), "code", code, "validFrom", "2020-04-01"))
                .path("id");
        String person = Api.post("/api/v1/people", Api.fields("name", "山田 太郎", "staffNumber", staffNumber))
                .path("id");
        me(forge().token(claims("department", code, "staff", staffNumber)))
                .body("unitId", equalTo(unit))
                .body("personId", equalTo(person));
        me(forge().token(claims("department", unit, "staff", person)))
                .body("unitId", equalTo(unit))
                .body("personId", equalTo(person));
        me(forge().token(claims("department", "unknown", "staff", "unknown")))
                .statusCode(200)
                .body("unitId", nullValue())
                .body("personId", nullValue());
    }

    @Test
    void what_is_expired_early_or_not_for_us_is_refused() {
        long now = Instant.now().getEpochSecond();
        assertRefused(forge().token(claims("iat", now - 600, "exp", now - 60)));
        assertRefused(forge().token(claims("nbf", now + 120)));
        assertRefused(forge().token(claims("iat", now + 120)));
        assertRefused(forge().token(claims("exp", null)));
        assertRefused(forge().token(claims("aud", "account")));
        assertRefused(forge().token(claims("aud", null)));
        assertRefused(forge().token(claims("iss", forge().issuer() + "/other")));
        assertRefused(forge().token(claims("iss", null)));
    }

    @Test
    void the_clocks_may_be_a_little_apart() {
        long now = Instant.now().getEpochSecond();
        me(forge().token(claims("iat", now - 600, "exp", now - 5))).statusCode(200);
    }

    @Test
    void no_algorithm_that_needs_no_private_key_is_accepted() throws Exception {
        String body = encoded(Api.text(forge().complete(claims())));
        assertRefused(encoded("{\"alg\":\"none\"}") + '.' + body + '.');
        assertRefused(encoded("{\"alg\":\"none\",\"kid\":\"first\"}") + '.' + body + ".c2lnbmF0dXJl");

        // The public key is known to all, and a careless verifier would take it for the shared secret.
        byte[] published = forge().key().toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(published)
                + "\n-----END PUBLIC KEY-----\n";
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID("first")
                .type(JOSEObjectType.JWT)
                .build();
        for (byte[] secret : List.of(published, pem.getBytes(StandardCharsets.UTF_8))) {
            assertRefused(forge().signed(header, claims(), new MACSigner(secret)));
        }
    }

    @Test
    void a_signature_with_another_key_is_refused_under_whatever_name() throws Exception {
        RSAKey foreign = key("first");
        assertRefused(forge().with(foreign).token(claims()));
        assertRefused(forge().with(key("unknown")).token(claims()));
        // the token brings its own key along
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(foreign.toPublicJWK())
                .build();
        assertRefused(forge().signed(header, claims(), new RSASSASigner(foreign)));
        String honest = forge().token(claims());
        assertRefused(
                honest.substring(0, honest.lastIndexOf('.') + 1) + "AAAA" + honest.substring(honest.length() - 300));
    }

    @Test
    void the_providers_other_tokens_open_nothing() {
        assertRefused(forge().token(claims("nonce", "n")));
        assertRefused(forge().token(claims("at_hash", "h")));
        assertRefused(forge().token(
                        claims("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))));
        assertRefused(forge().token(claims("typ", "ID")));
        assertRefused(forge().token(claims("typ", "Refresh")));
    }

    @Test
    void somebody_without_a_role_is_known_and_not_let_in() {
        me(forge().token(claims("realm_access", roles("offline_access"))))
                .statusCode(403)
                .contentType(Api.PROBLEM);
        me(forge().token(claims("realm_access", null, "roles", List.of("READ_ONLY"))))
                .statusCode(200);
    }

    @Test
    void nobody_can_be_called_like_a_token_or_like_the_service() {
        me(forge().token(claims("preferred_username", "token:bootstrap")))
                .body("name", equalTo("user:token:bootstrap"));
        me(forge().token(claims("preferred_username", "a\nb"))).body("name", equalTo("user:a b"));
        me(forge().token(claims("preferred_username", null))).body("name", equalTo("user:subject-1"));
    }

    @Test
    void a_new_key_is_found_and_known_keys_go_on_while_the_provider_is_away() throws Exception {
        RSAKey second = key("second");
        String early = forge().with(second).token(claims());
        assertRefused(early);
        control("keys", new JWKSet(List.of(forge().key(), second)).toString(true));
        me(early).statusCode(200);
        control("away", "true");
        try {
            me(early).statusCode(200);
            me(forge().token(claims())).statusCode(200);
            assertRefused(forge().with(key("third")).token(claims()));
        } finally {
            control("away", "false");
        }
    }

    @Test
    void after_sign_out_the_token_and_all_of_its_session_are_refused() {
        String session = Api.unique("sid-");
        String token = forge().token(claims("sid", session));
        String sibling = forge().token(claims("sid", session, "jti", "other"));
        String stranger = forge().token(claims("sid", Api.unique("sid-")));
        me(token).statusCode(200);
        Api.as(token).post("/sign-out").then().statusCode(204);
        assertRefused(token);
        assertRefused(sibling);
        me(stranger).statusCode(200);
        Api.as(token).post("/sign-out").then().statusCode(401);
    }

    @Test
    void a_machines_token_without_a_session_is_signed_out_alone() {
        String token = forge().token(claims("jti", Api.unique("a")));
        String other = forge().token(claims("jti", Api.unique("b")));
        Api.as(token).post("/sign-out").then().statusCode(204);
        assertRefused(token);
        me(other).statusCode(200);
        Api.admin().post("/sign-out").then().statusCode(409).body("detail", containsString("アクセストークン"));
    }

    @Test
    void the_provider_ends_a_session_or_everything_of_a_subject() {
        String subject = Api.unique("sub-");
        long now = Instant.now().getEpochSecond();
        String early = forge().token(claims("sub", subject, "iat", now - 100, "sid", "x" + subject));
        String late = forge().token(claims("sub", subject, "iat", now, "sid", "y" + subject));
        assertThat(logout(Api.fields("sub", subject, "iat", now - 50))).isEqualTo(200);
        assertRefused(early);
        me(late).statusCode(200);
        assertThat(logout(Api.fields("sid", "y" + subject))).isEqualTo(200);
        assertRefused(late);
    }

    @Test
    void nobody_but_the_provider_ends_a_session() throws Exception {
        String session = Api.unique("sid-");
        String token = forge().token(claims("sid", session));
        Map<String, Object> told = Api.fields("sid", session, "aud", FakeProvider.CLIENT, "jti", "j", "events", EVENT);
        assertThat(backChannel(forge().with(key("first")).token(told))).isEqualTo(400);
        told.put("aud", "somebody else");
        assertThat(backChannel(forge().token(told))).isEqualTo(400);
        assertThat(backChannel(token)).isEqualTo(400);
        assertThat(backChannel("nonsense")).isEqualTo(400);
        Api.nobody()
                .contentType("application/x-www-form-urlencoded")
                .post("/sign-out/back-channel")
                .then()
                .statusCode(400);
        me(token).statusCode(200);
    }

    private static final Map<String, Object> EVENT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private static int logout(Map<String, Object> whom) {
        Map<String, Object> told =
                Api.fields("aud", FakeProvider.CLIENT, "jti", Api.unique("j"), "events", EVENT, "sub", null);
        told.putAll(whom);
        return backChannel(forge().token(told));
    }

    private static int backChannel(String token) {
        return Api.nobody()
                .formParam("logout_token", token)
                .post("/sign-out/back-channel")
                .statusCode();
    }

    private static void control(String what, String body) {
        Api.nobody()
                .body(body)
                .post(forge().issuer().replace("/realms/city", "/control/" + what))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> roles(String... names) {
        return Map.of("roles", List.of(names));
    }

    private static RSAKey key(String name) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(name).keyUse(KeyUse.SIGNATURE).generate();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
