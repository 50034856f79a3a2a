package org.daicho.groupware.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.groupware.webhook.Destinations;
import org.daicho.groupware.webhook.WebhooksOff;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class WebhookStepsTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final IfMatch ANY = IfMatch.fromString("*");

    @Inject
    Webhooks webhooks;

    @Inject
    Destinations destinations;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    private UUID id;
    private String webhook;

    @BeforeEach
    void make() {
        id = UUID.fromString(Api.post(WEBHOOKS, Api.fields("name", Api.unique("通知"), "url", "http://127.0.0.1:9/hook"))
                .path("webhook.id"));
        webhook = WEBHOOKS + '/' + id;
        disable();
    }

    @AfterEach
    void disable() {
        Api.json(Map.of("reason", "試験の間"))
                .header("If-Match", Api.tag(webhook))
                .post(webhook + "/disable")
                .then()
                .statusCode(200);
    }

    @Test
    void without_a_key_no_endpoint_is_enabled_since_the_next_start_would_fail() {
        refused(steps -> steps.enable(id, ANY));
        assertThat(Api.get(webhook).getBoolean("enabled")).isFalse();
    }

    @Test
    void without_a_key_no_secret_is_made() {
        refused(steps -> steps.rotate(id, ANY));
        assertThat(Api.get(webhook).getInt("secretGeneration")).isEqualTo(1);
    }

    @Test
    void an_endpoint_whose_host_is_no_longer_allowed_is_not_enabled() {
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("update webhook set url = 'https://gone.example.lg.jp/' where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
        Api.json(Map.of())
                .header("If-Match", Api.tag(webhook))
                .post(webhook + "/enable")
                .then()
                .statusCode(409)
                .body("violations.code", contains("destination-not-allowed"));
        assertThat(Api.get(webhook).getBoolean("enabled")).isFalse();
    }

    /** By a service that was started without a key. */
    private void refused(Consumer<WebhookStepsResource> step) {
        var secrets = WebhooksOff.secrets();
        var steps = new WebhookStepsResource(webhooks, new WebhookRule(destinations, secrets), secrets, clock);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> step.accept(steps)))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ProblemKind.CONFLICT);
                    assertThat(refusal.violations()).extracting(Violation::code).containsExactly("webhooks-off");
                });
    }
}
