package org.daicho.groupware.webhook.delivery;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.daicho.Api;
import org.daicho.groupware.webhook.attempt.Receiver;
import org.daicho.groupware.webhook.endpoint.WebhookDirectory;
import org.daicho.ledger.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two contractors, and an endpoint that is told of both when the test says so. */
abstract class Delivering {

    @Inject
    WebhookDirectory webhooks;

    @Inject
    FanOut fanOut;

    @Inject
    Deliveries deliveries;

    @Inject
    Receiver receiver;

    @Inject
    Sealer sealer;

    final VirtualClock clock = new VirtualClock();
    String contractor;
    String other;
    Deliverer deliverer;
    Subscriber subscriber;
    FakeReceiver fake;

    @BeforeEach
    void subscribe() throws IOException {
        contractor = Api.contractor();
        other = Api.contractor();
        sealer.sealAllBeforeReading();
        deliverer = replica();
        subscriber = new Subscriber();
        fake = subscriber.fake;
    }

    @AfterEach
    void stop() {
        deliverer.stop();
        subscriber.close();
    }

    final Deliverer replica() {
        return new Deliverer(webhooks, fanOut, deliveries, receiver, clock);
    }

    static Response step(String delivery, String verb) {
        return Api.json(Map.of()).post(delivery + '/' + verb);
    }

    static void rename(String... contractors) {
        for (String one : contractors) {
            String path = Api.CONTRACTORS + '/' + one;
            Api.patch(Api.tag(path), Map.of("name", "株式会社" + Api.unique("改名")))
                    .patch(path)
                    .then()
                    .statusCode(200);
        }
    }

    final void deliver() throws Exception {
        sealer.sealAllBeforeReading();
        deliverer.round().get();
    }
}
