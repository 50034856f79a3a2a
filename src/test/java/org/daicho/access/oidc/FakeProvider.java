package org.daicho.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.daicho.Api;

/**
 * An identity provider small enough to lie on demand: it signs whatever a test wants, goes away and comes back. The real one is
 * met in the full profile. Tests steer it over HTTP, because it lives in another class loader than they do.
 */
public final class FakeProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "daicho";
    static final String AUDIENCE = "daicho-api";
    public static final String PUBLIC_URL = "http://127.0.0.1:8686";

    private static final String SECRET = "client-secret-of-the-test";

    private record Asked(Map<String, List<String>> parameters) {
        String get(String name) {
            return parameters.getOrDefault(name, List.of("")).get(0);
        }
    }

    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile String keys;
    private volatile Map<String, Object> person = Map.of();
    private HttpServer server;
    private RSAKey key;
    private String issuer;

    @Override
    public Map<String, String> start() {
        try {
            key = new RSAKeyGenerator(2048)
                    .keyID("first")
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            keys = new JWKSet(key).toString(true);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/city";
        server.createContext("/control", this::control);
        server.createContext("/realms/city", this::provide);
        server.start();
        return Map.of(
                "daicho.oidc.issuer",
                issuer,
                "daicho.oidc.audience",
                AUDIENCE + ",another",
                "daicho.oidc.client-id",
                CLIENT,
                "daicho.oidc.client-secret",
                SECRET,
                "daicho.oidc.unit-claim",
                "department",
                "daicho.oidc.person-claim",
                "staff",
                "daicho.oidc.key-refresh-interval",
                "0s",
                "daicho.session.public-url",
                PUBLIC_URL,
                "test.oidc.key",
                key.toJSONString());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            switch (exchange.getRequestURI().getPath()) {
                case "/control/away" -> away = Boolean.parseBoolean(body);
                case "/control/keys" -> keys = body;
                default -> person = JSONObjectUtils.parse(body);
            }
        } catch (ParseException e) {
            throw new IOException(e);
        }
        answer(exchange, 200, "{}");
    }

    private void provide(HttpExchange exchange) throws IOException {
        if (away) {
            answer(exchange, 503, "{}");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        switch (path.substring(path.lastIndexOf('/'))) {
            case "/openid-configuration" -> answer(exchange, 200, description());
            case "/keys" -> answer(exchange, 200, keys);
            case "/authorize" -> authorize(exchange);
            case "/token" -> token(exchange);
            default -> answer(exchange, 404, "{}");
        }
    }

    private String description() {
        return Api.text(Api.fields(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "end_session_endpoint",
                issuer + "/end",
                "jwks_uri",
                issuer + "/keys",
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "response_types_supported",
                List.of("code")));
    }

    /** Nobody is asked for a password: who comes is who the test said. */
    private void authorize(HttpExchange exchange) throws IOException {
        Asked asked =
                new Asked(URLUtils.parseParameters(exchange.getRequestURI().getRawQuery()));
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked shown = new Asked(URLUtils.parseParameters(body));
        Asked asked = codes.remove(shown.get("code"));
        String credentials = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes());
        boolean known =
                ("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (asked == null || !known || !isVerified(asked, shown)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        TokenForge forge = new TokenForge(issuer, key);
        Map<String, Object> identity = Api.fields("aud", CLIENT, "nonce", asked.get("nonce"), "typ", "ID");
        identity.putAll(person);
        Map<String, Object> access = Api.fields("aud", "account", "typ", "Bearer");
        access.putAll(person);
        access.put("realm_access", Map.of("roles", person.getOrDefault("granted", List.of())));
        answer(
                exchange,
                200,
                Api.text(Api.fields(
                        "access_token",
                        forge.token(access),
                        "id_token",
                        forge.token(identity),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300)));
    }

    private static boolean isVerified(Asked asked, Asked shown) {
        CodeChallenge challenge = CodeChallenge.compute(
                CodeChallengeMethod.parse(asked.get("code_challenge_method")),
                new CodeVerifier(shown.get("code_verifier")));
        return challenge.getValue().equals(asked.get("code_challenge"))
                && asked.get("redirect_uri").equals(shown.get("redirect_uri"));
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
