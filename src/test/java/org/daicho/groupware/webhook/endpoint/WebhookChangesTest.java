package org.daicho.groupware.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class WebhookChangesTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";

    private String webhook;

    @BeforeEach
    void make() {
        webhook = WEBHOOKS
                + '/'
                + Api.post(
                                WEBHOOKS,
                                Api.fields(
                                        "name",
                                        Api.unique("通知"),
                                        "url",
                                        "http://127.0.0.1:9/hook",
                                        "subjectTypes",
                                        List.of("contract", "contractor")))
                        .path("webhook.id");
    }

    @AfterEach
    void disable() {
        Api.json(Map.of("reason", "試験の終わり"))
                .header("If-Match", Api.tag(webhook))
                .post(webhook + "/disable")
                .then()
                .statusCode(200);
    }

    @Test
    void parts_of_an_endpoint_are_changed_and_its_secret_stays() {
        Api.patch("\"1\"", Api.fields("url", "http://127.0.0.1:10/hook", "subjectTypes", null))
                .patch(webhook)
                .then()
                .statusCode(200)
                .body("url", equalTo("http://127.0.0.1:10/hook"))
                .body("subjectTypes", empty())
                .body("secretGeneration", equalTo(1))
                .body("version", equalTo(2));
        assertThat(Api.get(webhook + "/history").getList("items.verb")).contains("changed", "created");
    }

    @Test
    void a_change_demands_the_present_version_and_what_stays_as_it_is_makes_none() {
        Map<String, Object> same = Map.of("subjectTypes", List.of("contractor", "contract"), "eventTypes", List.of());
        Api.admin()
                .contentType(Api.MERGE_PATCH)
                .body("{}")
                .patch(webhook)
                .then()
                .statusCode(428);
        Api.patch("\"7\"", same).patch(webhook).then().statusCode(412);
        Api.patch("\"1\"", same).patch(webhook).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void a_change_is_refused_as_a_new_endpoint_would_be() {
        Api.patch("\"1\"", Map.of("url", "https://169.254.169.254/"))
                .patch(webhook)
                .then()
                .statusCode(400)
                .body("violations.code", contains("destination-not-allowed"));
        Api.patch("\"1\"", Map.of("eventTypes", List.of("contract.signed")))
                .patch(webhook)
                .then()
                .statusCode(400);
        Api.patch("\"1\"", Map.of("enabled", false)).patch(webhook).then().statusCode(400);
    }
}
