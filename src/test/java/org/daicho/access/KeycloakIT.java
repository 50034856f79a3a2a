package org.daicho.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.Patience.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.daicho.PackagedService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service beside a real Keycloak: who is let in, as whom, and who is not. */
@Tag("full")
class KeycloakIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Keycloak keycloak;
    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(Keycloak.UNPACKED), "Keycloak is unpacked by the build with -Pfull only");
        service = new PackagedService();
        keycloak = new Keycloak().start(service.baseUrl());
        service.with("DAICHO_OIDC_ISSUER", keycloak.issuer("city"))
                .with("DAICHO_OIDC_AUDIENCE", "daicho-api")
                .with("DAICHO_OIDC_CLIENT_ID", "daicho")
                .with("DAICHO_OIDC_CLIENT_SECRET", "secret-of-the-register")
                .with("DAICHO_OIDC_CLOCK_SKEW", "0s")
                .with("DAICHO_PUBLIC_URL", service.baseUrl())
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void people_and_machines_of_every_role_are_let_in_as_who_they_are() throws Exception {
        for (Role role : Role.values()) {
            HttpResponse<String> person = me(keycloak.person("city", "desk", role));
            assertThat(person.statusCode()).as(role.name()).isEqualTo(200);
            assertThat(person.body())
                    .contains("\"user:" + Keycloak.name(role) + "-person\"", "\"roles\":[\"" + role + "\"]");
            HttpResponse<String> machine = me(keycloak.machine(role));
            assertThat(machine.statusCode()).as(role.name()).isEqualTo(200);
            assertThat(machine.body())
                    .contains(
                            "\"user:service-account-" + Keycloak.name(role) + "-machine\"",
                            "\"roles\":[\"" + role + "\"]");
        }
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        String token = keycloak.person("city", "desk-in-a-hurry", Role.AUDITOR);
        assertThat(me(token).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(me(token).statusCode()).isEqualTo(401));
    }

    @Test
    void a_token_for_another_audience_or_of_another_issuer_is_refused() throws Exception {
        assertRefused(keycloak.person("city", "desk-for-something-else", Role.ADMINISTRATOR));
        assertRefused(keycloak.person("other-city", "desk", Role.ADMINISTRATOR));
    }

    @Test
    void no_forged_token_is_accepted() throws Exception {
        String honest = keycloak.person("city", "desk", Role.READ_ONLY);
        JWTClaimsSet wanted = new JWTClaimsSet.Builder(SignedJWT.parse(honest).getJWTClaimsSet())
                .claim("realm_access", Map.of("roles", List.of("administrator")))
                .build();
        String body = encoded(wanted.toString());
        assertRefused(encoded("{\"alg\":\"none\"}") + '.' + body + '.');

        String keyId = SignedJWT.parse(honest).getHeader().getKeyID();
        RSAKey foreign =
                new RSAKeyGenerator(2048).keyID(keyId).keyUse(KeyUse.SIGNATURE).generate();
        SignedJWT wrongKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), wanted);
        wrongKey.sign(new RSASSASigner(foreign));
        assertRefused(wrongKey.serialize());

        RSAKey published = JWKSet.parse(Keycloak.get(keycloak.issuer("city") + "/protocol/openid-connect/certs")
                        .body())
                .getKeyByKeyId(keyId)
                .toRSAKey();
        SignedJWT hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), wanted);
        hmac.sign(new MACSigner(published.toRSAPublicKey().getEncoded()));
        assertRefused(hmac.serialize());

        String[] parts = honest.split("\\.");
        assertRefused(parts[0] + '.' + body + '.' + parts[2]);
        assertThat(me(honest).statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_signs_in_at_a_browser_and_what_they_signed_out_of_is_refused_when_replayed() throws Exception {
        ScriptedBrowser browser = new ScriptedBrowser();
        HttpResponse<String> form = browser.get(service.baseUrl() + "/sign-in?to=/api/v1/me");
        HttpResponse<String> home = browser.submit(
                form, Map.of("username", "procurement-person", "password", Keycloak.password(Role.PROCUREMENT)));
        assertThat(home.uri()).isEqualTo(URI.create(service.baseUrl() + "/api/v1/me"));
        assertThat(home.body())
                .contains("\"user:procurement-person\"", "\"BROWSER_SESSION\"", "\"roles\":[\"PROCUREMENT\"]");

        ScriptedBrowser thief = browser.copy();
        assertThat(thief.get(service.baseUrl() + "/api/v1/me").statusCode()).isEqualTo(200);
        HttpResponse<String> out = browser.post(service.baseUrl() + "/sign-out");
        assertThat(out.uri().toString()).startsWith(service.baseUrl());
        assertThat(browser.get(service.baseUrl() + "/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(thief.get(service.baseUrl() + "/api/v1/me").statusCode()).isEqualTo(401);
        // the provider's own session ended too: whoever signs in next is asked for a password
        assertThat(browser.get(service.baseUrl() + "/sign-in").body()).contains("name=\"password\"");
    }

    @Test
    void whoever_wants_a_page_is_led_to_the_provider_and_back_to_that_page() throws Exception {
        ScriptedBrowser browser = new ScriptedBrowser();
        String wanted = service.baseUrl() + "/portal/contracts?q=%E4%BF%9D%E5%AE%88&state=ACTIVE";
        HttpResponse<String> signIn = browser.page(wanted);
        assertThat(signIn.uri().getPath()).isEqualTo("/portal/sign-in");
        String link = Jsoup.parse(signIn.body()).select("#provider a").attr("href");
        HttpResponse<String> home = browser.submit(
                browser.get(service.baseUrl() + link),
                Map.of("username", "procurement-person", "password", Keycloak.password(Role.PROCUREMENT)));

        assertThat(home.uri()).isEqualTo(URI.create(wanted));
        Document page = Jsoup.parse(home.body());
        assertThat(page.select("#search input[name=q]").attr("value")).isEqualTo("保守");
        assertThat(page.select(".reader").text()).contains("procurement-person");
    }

    @Test
    void a_bearer_token_is_refused_when_replayed_after_it_was_signed_out() throws Exception {
        String token = keycloak.person("city", "desk", Role.AUDITOR);
        assertThat(me(token).statusCode()).isEqualTo(200);
        HttpRequest out = HttpRequest.newBuilder(URI.create(service.baseUrl() + "/sign-out"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(CLIENT.send(out, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
        assertRefused(token);
    }

    @Test
    void what_the_provider_signs_out_is_refused_here() throws Exception {
        ScriptedBrowser browser = new ScriptedBrowser();
        HttpResponse<String> form = browser.get(service.baseUrl() + "/sign-in?to=/api/v1/me");
        String name = Keycloak.name(Role.SECURITY_OFFICER);
        HttpResponse<String> home = browser.submit(
                form, Map.of("username", name + "-person", "password", Keycloak.password(Role.SECURITY_OFFICER)));
        assertThat(home.statusCode()).isEqualTo(200);
        keycloak.signOut(keycloak.person("city", "desk", Role.SECURITY_OFFICER));
        await().untilAsserted(() -> assertThat(
                        browser.get(service.baseUrl() + "/api/v1/me").statusCode())
                .isEqualTo(401));
    }

    private static HttpResponse<String> me(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.baseUrl() + "/api/v1/me"))
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void assertRefused(String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = me(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
