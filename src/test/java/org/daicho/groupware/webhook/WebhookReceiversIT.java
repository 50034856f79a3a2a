package org.daicho.groupware.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.PackagedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The packaged service with its own schedule, and a receiver in Node that believes the packages standardwebhooks and
 * cloudevents alone.
 */
@Tag("full")
class WebhookReceiversIT {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SUBJECTS = 5;
    private static final int RENAMES = 4;

    private PackagedService service;
    private NodeReceiver receiver;
    private final Map<String, String> endpoints = new HashMap<>();

    @BeforeEach
    void start() throws Exception {
        service = new PackagedService()
                .with("DAICHO_WEBHOOK_DESTINATIONS", "127.0.0.1")
                .with("DAICHO_WEBHOOK_KEY", Base64.getEncoder().encodeToString(new byte[32]))
                .with("DAICHO_WEBHOOK_EVERY", "1s");
        receiver = new NodeReceiver(service.folder());
        service.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (receiver != null) {
            receiver.close();
        }
        service.close();
    }

    @Test
    void each_change_arrives_once_verified_and_in_order_however_receivers_behave() throws Exception {
        List<String> late = List.of("slow", "down", "broken", "busy", "moved", "garbage");
        for (String behaviour : late) {
            subscribe(behaviour, Map.of("behaviour", behaviour, "times", 1));
        }
        subscribe("well", Map.of());
        subscribe("silent", Map.of("behaviour", "silent"));
        subscribe("gone", Map.of("behaviour", "gone", "times", 1));

        change();
        List<String> told = told(1);

        arrived("well", told);
        for (String behaviour : late) {
            arrived(behaviour, told);
            assertThat(behaviour.equals("slow") ? List.of("slow") : receiver.ids(behaviour, behaviour))
                    .as("times it was " + behaviour)
                    .hasSize(1);
        }
        // whoever never answers had all this time, and held up nobody: neither the others nor what was asked of the API
        assertThat(receiver.ids("silent", "silent")).isNotEmpty();
        assertThat(receiver.ids("silent", "accepted")).isEmpty();
        assertThat(receiver.lines("elsewhere", "accepted")).isEmpty();

        await().atMost(PATIENCE).until(() -> !endpoint("gone").getBoolean("enabled"));
        assertThat(endpoint("gone").getString("disabledBecause")).isEqualTo("410 Gone");
        asAdministrator()
                .contentType(Api.JSON)
                .header("If-Match", get(endpoints.get("gone")).header("ETag"))
                .body("{}")
                .post(endpoints.get("gone") + "/enable")
                .then()
                .statusCode(200);
        arrived("gone", told);
    }

    @Test
    void what_was_under_way_when_the_service_was_killed_arrives_after_its_restart() throws Exception {
        subscribe("held", Map.of("behaviour", "silent", "times", 2));
        subscribe("well", Map.of());
        change();
        await().atMost(PATIENCE).until(() -> receiver.ids("held", "silent").size() == 2);
        service.kill();
        service.start();
        change();
        List<String> both = told(2);
        arrived("held", both);
        arrived("well", both);
    }

    @Test
    void whoever_does_not_know_the_secret_is_refused_by_the_receiver() throws Exception {
        subscribe("well", Map.of());
        change();
        arrived("well", told(1));
        JsonNode genuine = receiver.lines("well", "accepted").get(0);
        byte[] body = genuine.path("body").binaryValue();
        String sent = genuine.path("timestamp").asText();
        byte[] other = new String(body, StandardCharsets.UTF_8)
                .replace("contractor.created", "contractor.deleted")
                .getBytes(StandardCharsets.UTF_8);
        String longAgo = String.valueOf(Long.parseLong(sent) - 3_600);

        assertThat(forge(genuine, sent, body)).as("sent again").isEqualTo(204);
        assertThat(forge(genuine, sent, other)).as("another event").isEqualTo(401);
        assertThat(forge(genuine, longAgo, body)).as("another time").isEqualTo(401);
        assertThat(receiver.lines("well", "duplicate")).hasSize(1);
        assertThat(receiver.lines("well", "refused"))
                .extracting(line -> line.path("reason").asText())
                .containsExactly("No matching signature found", "Message timestamp too old");
    }

    private int forge(JsonNode message, String timestamp, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(receiver.url("well")))
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .header("webhook-id", message.path("id").asText())
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", message.path("signature").asText())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void subscribe(String hook, Map<String, Object> behaviour) throws IOException {
        JsonPath issued = post(
                        WEBHOOKS,
                        Map.of("name", hook, "url", receiver.url(hook), "subjectTypes", List.of("contractor")))
                .jsonPath();
        endpoints.put(hook, WEBHOOKS + '/' + issued.getString("webhook.id"));
        Map<String, Object> settings = new LinkedHashMap<>(behaviour);
        settings.put("secret", issued.getString("secret"));
        receiver.tell(hook, settings);
    }

    /** Some contractors, each changed again and again, turn by turn. */
    private void change() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < SUBJECTS; i++) {
            paths.add(Api.CONTRACTORS
                    + '/'
                    + post(Api.CONTRACTORS, Api.newContractor()).path("id"));
        }
        for (int i = 0; i < RENAMES; i++) {
            for (String path : paths) {
                asAdministrator()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", get(path).header("ETag"))
                        .body("{\"name\":\"" + Api.newContractor().get("name") + "\"}")
                        .patch(path)
                        .then()
                        .statusCode(200);
            }
        }
    }

    /** The ids of everything that is to arrive after so many rounds of changes, in the order of the ledger. */
    private List<String> told(int rounds) {
        List<?> positions = await().atMost(PATIENCE)
                .until(
                        () -> get("/api/v1/changes?after=0&limit=200&subjectType=contractor")
                                .jsonPath()
                                .getList("items.position"),
                        found -> found.size() == rounds * SUBJECTS * (1 + RENAMES));
        return positions.stream().map(position -> "msg_" + position).toList();
    }

    private void arrived(String hook, List<String> told) throws IOException {
        await(hook).atMost(PATIENCE).until(() -> receiver.ids(hook, "accepted").size() >= told.size());
        assertThat(receiver.ids(hook, "accepted")).containsExactlyInAnyOrderElementsOf(told);
        assertThat(receiver.lines(hook, "refused")).isEmpty();
        Map<String, Long> last = new HashMap<>();
        for (JsonNode line : receiver.lines(hook, "accepted")) {
            assertThat(line.path("verified").asBoolean()).isTrue();
            long sequence = line.path("sequence").asLong();
            assertThat(last.getOrDefault(line.path("subject").asText(), 0L)).isLessThan(sequence);
            last.put(line.path("subject").asText(), sequence);
        }
        assertThat(last).hasSizeGreaterThanOrEqualTo(SUBJECTS);
    }

    private JsonPath endpoint(String hook) {
        return get(endpoints.get(hook)).jsonPath();
    }

    private Response get(String path) {
        return asAdministrator().get(path).then().statusCode(200).extract().response();
    }

    private Response post(String path, Map<String, Object> body) {
        return asAdministrator()
                .contentType(Api.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private RequestSpecification asAdministrator() {
        try {
            return RestAssured.given().baseUri(service.baseUrl()).header("Authorization", "Bearer " + service.token());
        } catch (IOException noToken) {
            throw new AssertionError(noToken);
        }
    }
}
