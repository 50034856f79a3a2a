package org.daicho.groupware.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** What people see and decide of single deliveries, and how long it is kept. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class DeliveriesTest extends Delivering {

    @Test
    void every_attempt_is_logged_with_how_the_answer_begins() throws Exception {
        fake.status = 503;
        fake.garbage = "準備中\u0000です\n".repeat(600).getBytes(StandardCharsets.UTF_8);
        rename(contractor);
        deliver();
        fake.status = 204;
        fake.garbage = new byte[0];
        clock.pass(Duration.ofMinutes(1));
        deliver();
        String attempts = subscriber.delivery(0) + "/attempts";
        JsonPath newest = Api.get(attempts + "?limit=1");
        assertThat(newest.getList("items.status")).containsExactly(204);
        assertThat(newest.getString("items[0].error")).isNull();
        assertThat(newest.getString("items[0].answer")).isNull();
        JsonPath first = Api.get(attempts + "?limit=1&cursor=" + newest.getString("next"));
        assertThat(first.getString("next")).isNull();
        assertThat(first.getString("items[0].error")).isEqualTo("503");
        assertThat(first.getString("items[0].answer")).hasSize(500).startsWith("準備中\uFFFDです 準備中");
        assertThat(first.getLong("items[0].milliseconds")).isNotNegative();
        Api.admin()
                .get(subscriber.path + "/deliveries?cursor=" + newest.getString("next"))
                .then()
                .statusCode(400);
        Api.admin().get(subscriber.delivery(0)).then().body("attempts", equalTo(2));
    }

    @Test
    void what_holds_up_its_subject_can_be_given_up_and_sent_later_or_discarded() throws Exception {
        fake.disliked.add(contractor);
        rename(contractor, contractor);
        deliver();
        String held = subscriber.delivery(1);
        step(held, "give-up").then().statusCode(200).body("state", equalTo("DEAD"));
        step(held, "give-up").then().statusCode(409).body("violations.code", contains("wrong-state"));
        step(held.replace("deliveries", "dead-letters"), "discard");
        fake.disliked.clear();
        deliver();
        assertThat(fake.taken).hasSize(1);
        assertThat(subscriber.deliveries().getList("items.state")).containsExactly("DELIVERED", "DISCARDED");

        fake.status = 500;
        rename(other);
        deliver();
        step(subscriber.delivery(0), "give-up").then().statusCode(200);
        String dead = subscriber.deadLetter(0);
        fake.status = 200;
        deliver();
        assertThat(fake.taken).hasSize(1);
        step(dead, "resend").then().statusCode(200).body("attempts", equalTo(0));
        step(dead, "discard").then().statusCode(409).body("violations.code", contains("wrong-state"));
        // the service's own clock says when it is due
        clock.pass(Duration.ofMinutes(10));
        deliver();
        assertThat(fake.ids()).hasSize(2).last().isEqualTo(fake.refused.get(1).id());
    }

    @Test
    void what_needs_nothing_any_more_is_cleared_away_and_the_rest_stays() throws Exception {
        rename(contractor);
        deliver();
        String delivered = subscriber.delivery(0);
        fake.status = 500;
        rename(contractor, other);
        deliver();
        step(subscriber.delivery(0), "give-up").then().statusCode(200);
        Clearing clearing = new Clearing(deliveries, Duration.ofDays(2), clock);
        clock.pass(Duration.ofDays(1));
        clearing.clear();
        Api.get(delivered + "/attempts");
        clock.pass(Duration.ofDays(2));
        clearing.clear();
        assertThat(subscriber.deliveries().getList("items.state")).containsExactly("DEAD", "WAITING");
        Api.admin().get(delivered + "/attempts").then().statusCode(404);
    }
}
