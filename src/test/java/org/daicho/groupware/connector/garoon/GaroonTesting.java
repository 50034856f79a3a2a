package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daicho.Api;
import org.daicho.groupware.GroupwareSettings;
import org.daicho.groupware.connector.Deliveries;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of this room have in common: a Garoon beside the service, and nothing left of the tests before. */
abstract class GaroonTesting {

    static final URI PUBLIC = URI.create("https://daicho.example.lg.jp/");

    @Inject
    Deliveries deliveries;

    @Inject
    Entries entries;

    @Inject
    Comparison comparison;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    final LocalDate today = Checks.today();
    FakeGaroon garoon;

    @BeforeEach
    void start() throws IOException {
        sql("delete from connector_item where connector = 'garoon'");
        sql("delete from connector_pause where connector = 'garoon'");
        sql("delete from garoon_entry");
        garoon = new FakeGaroon().allow(PUBLIC.toString());
    }

    @AfterEach
    void stop() {
        garoon.close();
    }

    GaroonSettings settings(Desk desk) {
        return GaroonSettings.at(garoon.url(), desk.duty().unit());
    }

    /** A round of a replica that was just started. */
    void work(Desk desk) {
        work(settings(desk));
    }

    void work(GaroonConfig config) {
        work(config, clock);
    }

    void work(GaroonConfig config, Clock then) {
        GroupwareSettings groupware = GroupwareSettings.reachedAt(Optional.of(PUBLIC));
        deliveries.work(new GaroonConnector(config, groupware, deliveries, entries, comparison, then));
    }

    /** Everything that waits for a time has that much less to wait. */
    void pass(Duration time) {
        String earlier = " - cast('" + time + "' as interval)";
        sql("update connector_item set due_at = due_at" + earlier + " where connector = 'garoon'");
        sql("update connector_pause set until = until" + earlier + " where connector = 'garoon'");
        sql("update connector_turn set until = until" + earlier + " where connector = 'garoon'");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(statement).executeUpdate());
    }

    JsonNode onlyEvent() {
        return garoon.events().values().stream()
                .reduce((one, other) -> {
                    throw new AssertionError("more than one event: " + garoon.events());
                })
                .orElseThrow();
    }

    static List<String> attendees(JsonNode event) {
        return event.path("attendees").findValuesAsText("code");
    }

    /** The newest thing told of a deadline. */
    static Map<String, Object> item(String kind, String verification) {
        List<Map<String, Object>> found =
                Api.get("/api/v1/connectors/garoon/items?limit=200").getList("items");
        return found.stream()
                .filter(item -> ((String) item.get("key")).startsWith(kind + '/' + Desk.key(verification) + '/'))
                .findFirst()
                .orElseThrow();
    }

    static JsonPath status() {
        return Api.get("/api/v1/connectors").setRootPath("items.find { it.name == 'garoon' }");
    }
}
