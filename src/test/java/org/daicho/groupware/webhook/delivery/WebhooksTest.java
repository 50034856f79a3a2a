package org.daicho.groupware.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.groupware.webhook.attempt.Receiver;
import org.daicho.groupware.webhook.endpoint.WebhookDirectory;
import org.daicho.ledger.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class WebhooksTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";

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

    private final VirtualClock clock = new VirtualClock();
    private String contractor;
    private Deliverer deliverer;
    private FakeReceiver fake;
    private JsonPath made;
    private String webhook;

    @BeforeEach
    void subscribe() throws IOException {
        contractor = Api.contractor();
        sealer.sealAllBeforeReading();
        deliverer = new Deliverer(webhooks, fanOut, deliveries, receiver, clock);
        fake = new FakeReceiver();
        made = Api.post(WEBHOOKS, wanted(fake.url())).jsonPath();
        webhook = WEBHOOKS + '/' + made.getString("webhook.id");
    }

    @AfterEach
    void stop() {
        deliverer.stop();
        fake.close();
        if (Api.get(webhook).getBoolean("enabled")) {
            step("disable", Map.of("reason", "試験の終わり"));
        }
    }

    @Test
    void a_change_arrives_once_signed_and_without_its_state() throws Exception {
        rename();
        deliver();
        deliver();
        assertThat(fake.taken).hasSize(1);
        FakeReceiver.Message message = fake.taken.get(0);
        assertThat(message.type()).startsWith("application/cloudevents+json");
        JsonPath event = JsonPath.from(message.body());
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("subject")).isEqualTo("contractor/" + contractor);
        assertThat(event.getString("data.state")).isNull();
        assertThat(message.id()).isEqualTo("msg_" + event.getString("sequence"));
        assertThat(message.signature()).isEqualTo(signature(made.getString("secret"), message));
    }

    @Test
    void a_receiver_that_was_down_for_an_hour_gets_everything_in_order() throws Exception {
        fake.status = 503;
        rename();
        rename();
        for (int minutes = 0; minutes < 60; minutes += 10) {
            deliver();
            clock.pass(Duration.ofMinutes(10));
        }
        assertThat(fake.taken).isEmpty();
        String first = fake.refused.get(0).id();
        assertThat(fake.refused).extracting(FakeReceiver.Message::id).containsOnly(first);
        fake.status = 200;
        rename();
        clock.pass(Duration.ofHours(3));
        deliver();
        assertThat(fake.ids()).hasSize(3).doesNotHaveDuplicates().startsWith(first);
        assertThat(fake.taken)
                .extracting(message -> JsonPath.from(message.body()).getLong("sequence"))
                .isSorted();
    }

    @Test
    void whoever_takes_over_goes_on_where_the_one_before_stopped() throws Exception {
        rename();
        deliver();
        deliverer.stop();
        rename();
        deliverer = new Deliverer(webhooks, fanOut, deliveries, receiver, clock);
        deliver();
        assertThat(fake.ids()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_redirect_is_a_failure_and_garbage_with_200_is_not() throws Exception {
        fake.status = 302;
        rename();
        deliver();
        assertThat(fake.refused).hasSize(1);
        fake.status = 200;
        fake.garbage = new byte[1 << 20];
        clock.pass(Duration.ofMinutes(1));
        deliver();
        assertThat(fake.taken).hasSize(1);
        Api.admin()
                .get(webhook + "/deliveries")
                .then()
                .body("items.state", contains("DELIVERED"))
                .body("items.attempts", contains(2));
    }

    @Test
    void whoever_answers_gone_is_left_alone() throws Exception {
        fake.status = 410;
        rename();
        deliver();
        Api.admin().get(webhook).then().body("enabled", equalTo(false)).body("disabledBecause", equalTo("410 Gone"));
        fake.status = 200;
        clock.pass(Duration.ofDays(1));
        deliver();
        assertThat(fake.taken).isEmpty();
        step("enable", Map.of());
        deliver();
        assertThat(fake.taken).hasSize(1);
    }

    @Test
    void what_was_given_up_is_looked_at_and_sent_again() throws Exception {
        fake.status = 500;
        rename();
        for (int tries = 0; tries < 10; tries++) {
            deliver();
            clock.pass(Duration.ofHours(27));
        }
        assertThat(fake.refused).hasSize(10);
        deliver();
        assertThat(fake.refused).hasSize(10);
        JsonPath dead = Api.get(webhook + "/dead-letters");
        assertThat(dead.getList("items.lastStatus")).containsExactly(500);
        String resend = webhook + "/dead-letters/" + dead.getString("items[0].id") + "/resend";
        Api.json(Map.of()).post(resend).then().statusCode(200).body("state", equalTo("WAITING"));
        Api.json(Map.of()).post(resend).then().statusCode(409).body("violations.code", contains("wrong-state"));
        fake.status = 200;
        deliver();
        assertThat(fake.ids()).containsExactly(fake.refused.get(0).id());
        Api.admin().get(webhook + "/dead-letters").then().body("items", hasSize(0));
    }

    @Test
    void both_secrets_sign_for_a_day_after_a_rotation() throws Exception {
        String fresh = step("rotate", Map.of()).getString("secret");
        rename();
        deliver();
        FakeReceiver.Message both = fake.taken.get(0);
        assertThat(both.signature().split(" "))
                .containsExactly(signature(fresh, both), signature(made.getString("secret"), both));
        clock.pass(Duration.ofHours(25));
        rename();
        deliver();
        FakeReceiver.Message later = fake.taken.get(1);
        assertThat(later.signature()).isEqualTo(signature(fresh, later));
    }

    @Test
    void nothing_is_sent_to_hosts_that_are_not_allowed() {
        for (String url : List.of(
                "https://169.254.169.254/latest",
                "https://127.0.0.1.example.com/",
                "https://127.0.0.1@example.com/",
                "ftp://127.0.0.1/",
                "そこ")) {
            Api.json(wanted(url))
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(400)
                    .body("violations.code", contains("destination-not-allowed"));
        }
    }

    @Test
    void only_administrators_and_other_systems_keep_endpoints_and_the_secret_is_shown_once() {
        Api.as(Api.token("AUDITOR")).get(WEBHOOKS).then().statusCode(403);
        Api.as(Api.token("INTEGRATION")).get(webhook).then().statusCode(200).body("secret", nullValue());
        assertThat(Api.admin().get(webhook + "/history").asString()).doesNotContain("whsec_");
    }

    private Map<String, Object> wanted(String url) {
        return Api.fields("name", Api.unique("通知"), "url", url, "subjectId", contractor);
    }

    private void rename() {
        String path = Api.CONTRACTORS + '/' + contractor;
        Api.patch(Api.tag(path), Map.of("name", "株式会社" + Api.unique("改名")))
                .patch(path)
                .then()
                .statusCode(200);
    }

    private void deliver() throws Exception {
        sealer.sealAllBeforeReading();
        deliverer.round().get();
    }

    private JsonPath step(String verb, Map<String, Object> body) {
        return Api.json(body)
                .header("If-Match", Api.tag(webhook))
                .post(webhook + '/' + verb)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String signature(String secret, FakeReceiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.id() + '.' + message.timestamp() + '.' + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
