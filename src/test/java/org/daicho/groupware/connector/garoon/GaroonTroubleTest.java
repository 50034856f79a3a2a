package org.daicho.groupware.connector.garoon;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.groupware.connector.garoon.FakeGaroon.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GaroonTroubleTest extends GaroonTesting {

    private static final String POSTED = "/schedule/events";

    @ParameterizedTest
    @EnumSource(GaroonConfig.Visibility.class)
    void an_event_whose_answer_was_lost_is_found_again_and_not_made_twice(GaroonConfig.Visibility visibility) {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(20));
        garoon.befall(Trouble.LOST_AFTER);
        work(settings(desk).visible(visibility));
        assertThat(item("event", verification)).containsEntry("state", "WAITING");
        assertThat(garoon.events()).hasSize(1);

        pass(Duration.ofMinutes(1));
        work(settings(desk).visible(visibility));
        assertThat(item("event", verification)).containsEntry("state", "DELIVERED");
        assertThat(garoon.log("POST", POSTED)).hasSize(1);

        Desk.move(verification, today.plusDays(22));
        work(settings(desk).visible(visibility));
        assertThat(onlyEvent().at("/start/dateTime").asText())
                .startsWith(today.plusDays(22).toString());
    }

    @Test
    void an_event_whose_answer_was_lost_is_found_on_the_day_that_it_was_made_for_also_when_the_deadline_moved() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(20));
        garoon.befall(Trouble.LOST_AFTER);
        work(desk);
        Desk.move(verification, today.plusDays(60));
        pass(Duration.ofMinutes(1));
        work(desk);
        assertThat(onlyEvent().at("/start/dateTime").asText())
                .startsWith(today.plusDays(60).toString());
    }

    @Test
    void an_event_whose_answer_was_lost_is_removed_when_the_deadline_was_called_off_meanwhile() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(20));
        garoon.befall(Trouble.LOST_AFTER);
        work(desk);
        Desk.cancel(verification);
        pass(Duration.ofMinutes(1));
        work(desk);
        assertThat(garoon.events()).isEmpty();
    }

    @Test
    void a_change_whose_answer_was_lost_is_undone_when_the_deadline_moves_back() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(20));
        work(desk);
        Desk.move(verification, today.plusDays(25));
        garoon.befall(Trouble.LOST_AFTER);
        work(desk);
        assertThat(onlyEvent().at("/start/dateTime").asText())
                .startsWith(today.plusDays(25).toString());
        Desk.move(verification, today.plusDays(20));
        pass(Duration.ofMinutes(1));
        work(desk);
        assertThat(onlyEvent().at("/start/dateTime").asText())
                .startsWith(today.plusDays(20).toString());
    }

    @Test
    void an_event_that_never_arrived_is_made() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(20));
        garoon.befall(Trouble.LOST_BEFORE);
        work(desk);
        assertThat(garoon.events()).isEmpty();
        pass(Duration.ofMinutes(1));
        work(desk);
        assertThat(garoon.events()).hasSize(1);
        assertThat(item("event", verification)).containsEntry("state", "DELIVERED");
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "UNKNOWN_ERROR"})
    void a_busy_garoon_is_left_alone_for_a_while_that_grows(Trouble trouble) {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        for (int days = 1; days <= 20; days++) {
            desk.due(today.plusDays(days));
        }
        garoon.befall(Collections.nCopies(1000, trouble).toArray(new Trouble[0]));
        work(desk);
        work(desk);
        assertThat(garoon.log()).hasSize(1);
        assertThat(status().getString("pausedUntil")).isNotNull();

        for (int minutes = 1; minutes <= 60; minutes++) {
            pass(Duration.ofMinutes(1));
            work(desk);
        }
        // after 1, 2, 4, 8, 16 minutes
        assertThat(garoon.log()).hasSize(6);
        assertThat(status().getLong("failed")).isZero();
    }

    @Test
    void when_garoon_is_back_everything_is_told_in_one_round() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        for (int days = 1; days <= 10; days++) {
            desk.due(today.plusDays(days));
        }
        garoon.befall(Trouble.BUSY, Trouble.UNKNOWN_ERROR, Trouble.LOST_BEFORE);
        for (int round = 0; round < 3; round++) {
            work(desk);
            pass(Duration.ofMinutes(4));
        }
        work(desk);
        pass(Duration.ofHours(1));
        work(desk);
        assertThat(garoon.events()).hasSize(10);
        assertThat(status().getString("pausedUntil")).isNull();
        assertThat(status().getLong("waiting")).isZero();
    }

    @Test
    void whoever_garoon_does_not_know_holds_up_nobody_else() {
        Desk desk = Desk.vacant();
        String known = Api.unique("suzuki");
        garoon.user(known);
        desk.holder(desk.sato(), today, today.plusDays(29));
        desk.holder(known, today.plusDays(30), null);
        String refused = desk.due(today.plusDays(1));
        String taken = desk.due(today.plusDays(40));
        work(desk);
        assertThat(item("event", taken)).containsEntry("state", "DELIVERED");
        assertThat(item("event", refused)).containsEntry("state", "FAILED");
        assertThat((String) item("event", refused).get("failure"))
                .contains("GRN_REST_API_00206")
                .contains("attendees");
        assertThat(status().getString("pausedUntil")).isNull();
        assertThat(status().getLong("failed")).isPositive();

        int calls = garoon.log().size();
        pass(Duration.ofDays(1));
        work(desk);
        assertThat(garoon.log()).hasSize(calls);

        garoon.user(desk.sato());
        Api.json(Map.of()).post("/api/v1/connectors/garoon/retry").then().statusCode(200);
        work(desk);
        assertThat(item("event", refused)).containsEntry("state", "DELIVERED");
        assertThat(status().getLong("failed")).isZero();
    }

    @Test
    void a_wrong_password_is_tried_once_and_not_again_until_somebody_looked() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String first = desk.due(today.plusDays(10));
        desk.due(today.plusDays(20));
        GaroonSettings wrong = settings(desk).password("wrong");
        work(wrong);
        pass(Duration.ofMinutes(29));
        work(wrong);
        assertThat(garoon.log()).hasSize(1).allMatch(call -> call.status() == 401);
        assertThat(status().getString("lastFailure"))
                .contains("401")
                .contains("FW00007")
                .doesNotContain("wrong");
        assertThat(status().getString("pausedUntil")).isNotNull();
        assertThat(item("event", first)).containsEntry("attempts", 0);

        pass(Duration.ofDays(1));
        work(wrong);
        pass(Duration.ofHours(1));
        work(wrong);
        assertThat(garoon.log()).hasSize(2);

        Api.json(Map.of()).post("/api/v1/connectors/garoon/retry").then().statusCode(200);
        work(desk);
        assertThat(garoon.events()).hasSize(2);
        assertThat(status().getString("pausedUntil")).isNull();
    }

    @Test
    void a_web_server_in_front_may_ask_for_a_password_of_its_own() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        desk.due(today.plusDays(10));
        garoon.demand("gate:もん");
        work(desk);
        assertThat(status().getString("lastFailure")).isEqualTo("HTTP 401");
        Api.json(Map.of()).post("/api/v1/connectors/garoon/retry").then().statusCode(200);
        work(settings(desk).basic("gate:もん"));
        assertThat(garoon.events()).hasSize(1);
    }

    @Test
    void a_redirection_to_the_sign_in_page_is_not_followed_and_stops_everything() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        desk.due(today.plusDays(10));
        desk.due(today.plusDays(20));
        garoon.befall(Trouble.SESSION_EXPIRED);
        work(desk);
        assertThat(garoon.log()).hasSize(1);
        assertThat(status().getString("lastFailure")).isEqualTo("HTTP 302");
        assertThat(status().getString("pausedUntil")).isNotNull();
    }

    @Test
    void two_replicas_tell_everything_once_and_never_at_the_same_time() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        for (int days = 1; days <= 20; days++) {
            desk.due(today.plusDays(days));
        }
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> work(desk)), CompletableFuture.runAsync(() -> work(desk)))
                .join();
        work(desk);
        assertThat(garoon.events()).hasSize(20);
        assertThat(garoon.log()).hasSize(20).allMatch(call -> call.status() == 200);
        assertThat(garoon.log("POST", POSTED).stream().map(call -> call.body().path("notes")))
                .doesNotHaveDuplicates();
    }
}
