package org.daicho.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.daicho.Ports;

/**
 * A real Keycloak, which the full profile unpacks under {@code target/}, as a process of its own on a free port with its data in
 * memory. Its realms hold a person and a machine for every role.
 */
final class Keycloak implements AutoCloseable {

    static final Path UNPACKED = Path.of("target", "keycloak");

    private static final Path REALM = Path.of("src", "test", "resources", "keycloak", "realm.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN_PASSWORD = "password-of-the-test";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** Its first start builds itself; on a shared machine that takes minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final int port;
    private final Path home;
    private Process process;

    Keycloak() throws IOException {
        port = Ports.free();
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            home = folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    /** @param service where browsers and the provider reach the register */
    Keycloak start(String service) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
        for (String realm : new String[] {"city", "other-city"}) {
            Files.writeString(imports.resolve(realm + ".json"), realm(realm, service));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = builder.start();
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(Files.readString(Path.of("target", "keycloak.log")));
            }
            return get(issuer("city") + "/.well-known/openid-configuration").statusCode() == 200;
        });
        return this;
    }

    String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String password(Role role) {
        return "password-of-" + name(role);
    }

    /** A person's access token, without a browser. */
    String person(String realm, String client, Role role) throws IOException, InterruptedException {
        return token(
                realm,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        name(role) + "-person",
                        "password",
                        password(role)));
    }

    String machine(Role role) throws IOException, InterruptedException {
        return token(
                "city",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        name(role) + "-machine",
                        "client_secret",
                        password(role)));
    }

    /** The administrator of the provider ends whatever this person has. */
    void signOut(String token) throws IOException, InterruptedException {
        String administrator = token(
                "master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", ADMIN_PASSWORD));
        String subject = claims(token).get("sub").asText();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/admin/realms/city/users/" + subject + "/logout"))
                .header("Authorization", "Bearer " + administrator)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    static ObjectNode claims(String token) throws IOException {
        return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    static HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String realm(String name, String service) throws IOException {
        ObjectNode realm = (ObjectNode)
                JSON.readTree(Files.readString(REALM).replace("@REALM@", name).replace("@SERVICE@", service));
        ArrayNode clients = (ArrayNode) realm.get("clients");
        ArrayNode users = realm.putArray("users");
        ArrayNode roles = realm.putObject("roles").putArray("realm");
        for (Role role : Role.values()) {
            roles.addObject().put("name", name(role));
            clients.add(machine(role, clients.get(1).get("protocolMappers").deepCopy()));
            ObjectNode machine = users.addObject()
                    .put("username", "service-account-" + name(role) + "-machine")
                    .put("enabled", true)
                    .put("serviceAccountClientId", name(role) + "-machine");
            machine.putArray("realmRoles").add(name(role));
            users.add(person(role));
        }
        return JSON.writeValueAsString(realm);
    }

    private static ObjectNode machine(Role role, JsonNode audience) {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", name(role) + "-machine")
                .put("secret", password(role))
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false);
        client.set("protocolMappers", audience);
        return client;
    }

    /** With everything that Keycloak would otherwise ask for at the first sign-in. */
    private static ObjectNode person(Role role) {
        ObjectNode person = JSON.createObjectNode()
                .put("username", name(role) + "-person")
                .put("enabled", true)
                .put("firstName", "太郎")
                .put("lastName", "山田")
                .put("email", name(role) + "@example.lg.jp")
                .put("emailVerified", true);
        person.putArray("realmRoles").add(name(role));
        person.putArray("credentials").addObject().put("type", "password").put("value", password(role));
        return person;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            // the script has started Java by exec or as a child, depending on its version
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        }
    }
}
