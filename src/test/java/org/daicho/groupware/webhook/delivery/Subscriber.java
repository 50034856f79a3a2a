package org.daicho.groupware.webhook.delivery;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;

/** An endpoint with a receiver of its own, which is told of every contractor. */
final class Subscriber implements AutoCloseable {

    private static final String WEBHOOKS = "/api/v1/webhooks";

    final FakeReceiver fake = new FakeReceiver();
    final UUID id;
    final String path;

    Subscriber() throws IOException {
        id = UUID.fromString(Api.post(
                        WEBHOOKS,
                        Api.fields("name", Api.unique("通知"), "url", fake.url(), "subjectTypes", List.of("contractor")))
                .path("webhook.id"));
        path = WEBHOOKS + '/' + id;
    }

    /** The newest first. */
    JsonPath deliveries() {
        return Api.get(path + "/deliveries");
    }

    String delivery(int newest) {
        return path + "/deliveries/" + deliveries().getString("items[" + newest + "].id");
    }

    String deadLetter(int newest) {
        return path + "/dead-letters/" + Api.get(path + "/dead-letters").getString("items[" + newest + "].id");
    }

    @Override
    public void close() {
        fake.close();
        if (Api.get(path).getBoolean("enabled")) {
            Api.json(Map.of("reason", "試験の終わり"))
                    .header("If-Match", Api.tag(path))
                    .post(path + "/disable")
                    .then()
                    .statusCode(200);
        }
    }
}
