package org.daicho.groupware.connector.garoon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.shared.time.Wareki;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GaroonEventsTest extends GaroonTesting {

    @Test
    void a_deadline_is_a_day_in_the_calendar_of_those_who_answer_for_it() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(20));
        work(desk);

        JsonNode event = onlyEvent();
        assertThat(event.path("eventType").asText()).isEqualTo("ALL_DAY");
        assertThat(event.path("eventMenu").asText()).isEqualTo("契約点検");
        assertThat(event.path("visibilityType").asText()).isEqualTo("PRIVATE");
        assertThat(event.path("subject").asText())
                .isEqualTo("【委託先の確認】" + desk.duty().title());
        assertThat(event.at("/start/dateTime").asText()).isEqualTo(today.plusDays(20) + "T00:00:00+09:00");
        assertThat(event.at("/end/dateTime").asText()).isEqualTo(today.plusDays(20) + "T23:59:59+09:00");
        assertThat(event.at("/start/timeZone").asText()).isEqualTo("Asia/Tokyo");
        assertThat(attendees(event)).containsExactlyInAnyOrder(FakeGaroon.LOGIN, desk.sato());
        assertThat(event.path("notes").asText())
                .contains("期限：" + Wareki.print(today.plusDays(20)))
                .contains("担当：施設課長")
                .contains(PUBLIC + "portal/contracts/" + desk.duty().contract())
                .endsWith("［台帳ID：" + Desk.key(verification) + "@daicho.example.lg.jp］");
        assertThat(item("event", verification)).containsEntry("state", "DELIVERED");
    }

    @Test
    void a_deadline_that_moves_takes_its_event_along_and_nothing_else_is_called() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String moving = desk.due(today.plusDays(20));
        desk.due(today.plusDays(30));
        work(desk);
        String before = garoon.log("POST", "/schedule").get(0).path();
        int calls = garoon.log().size();
        work(desk);
        assertThat(garoon.log()).hasSize(calls);

        Desk.move(moving, today.plusDays(25));
        work(desk);
        assertThat(garoon.log()).hasSize(calls + 1);
        assertThat(garoon.log().get(calls).method()).isEqualTo("PATCH");
        assertThat(garoon.events().values().stream()
                        .map(event -> event.at("/start/dateTime").asText().substring(0, 10)))
                .containsExactlyInAnyOrder(
                        today.plusDays(25).toString(), today.plusDays(30).toString());
        assertThat(before).isEqualTo("/schedule/events");
    }

    @Test
    void what_is_called_off_or_too_far_away_is_taken_out_of_the_calendar() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String called = desk.due(today.plusDays(20));
        String far = desk.due(today.plusDays(30));
        work(desk);
        assertThat(garoon.events()).hasSize(2);

        Desk.cancel(called);
        Desk.move(far, today.plusDays(181));
        work(desk);
        assertThat(garoon.events()).isEmpty();
        assertThat(garoon.log("DELETE", "/schedule")).hasSize(2);
        int calls = garoon.log().size();
        work(desk);
        assertThat(garoon.log()).hasSize(calls);

        Desk.move(far, today.plusDays(180));
        work(desk);
        assertThat(garoon.events()).hasSize(1);
    }

    @Test
    void an_event_that_somebody_deleted_is_made_again_when_the_deadline_moves() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String moving = desk.due(today.plusDays(20));
        work(desk);
        garoon.deleteEvent(garoon.events().keySet().iterator().next());
        work(desk);
        assertThat(garoon.events()).isEmpty();

        Desk.move(moving, today.plusDays(21));
        work(desk);
        assertThat(onlyEvent().at("/start/dateTime").asText())
                .startsWith(today.plusDays(21).toString());

        garoon.deleteEvent(garoon.events().keySet().iterator().next());
        Desk.cancel(moving);
        work(desk);
        assertThat(item("event", moving)).containsEntry("state", "DELIVERED");
    }

    @Test
    void whoever_answers_on_that_day_is_invited_and_until_somebody_is_known_who_answers_today() {
        Desk desk = Desk.vacant();
        String now = Api.unique("now");
        String next = Api.unique("next");
        garoon.user(now).user(next);
        desk.holder(now, today, today.plusDays(30));
        desk.due(today.plusDays(30));
        desk.due(today.plusDays(31));
        work(desk);
        assertThat(garoon.events().values()).hasSize(2).allMatch(event -> attendees(event)
                .contains(now));

        desk.holder(next, today.plusDays(31), null);
        work(desk);
        Map<String, List<String>> byDay = garoon.events().values().stream()
                .collect(Collectors.toMap(
                        event -> event.at("/start/dateTime").asText().substring(0, 10), GaroonTesting::attendees));
        assertThat(byDay.get(today.plusDays(30).toString())).contains(now).doesNotContain(next);
        assertThat(byDay.get(today.plusDays(31).toString())).contains(next).doesNotContain(now);
    }

    @Test
    void a_vacant_post_has_no_event_unless_its_unit_is_invited() {
        Desk desk = Desk.vacant();
        desk.due(today.plusDays(20));
        work(desk);
        assertThat(garoon.log()).isEmpty();

        String code = Api.unique("shisetsu");
        String unit = "/api/v1/organization-units/" + desk.duty().unit();
        Api.patch(Api.tag(unit), Map.of("code", code)).patch(unit).then().statusCode(200);
        garoon.organization(code);
        work(settings(desk).inviting(GaroonConfig.Units.VACANT).visible(GaroonConfig.Visibility.PUBLIC));
        assertThat(onlyEvent().path("attendees").toString())
                .isEqualTo("[{\"type\":\"ORGANIZATION\",\"code\":\"%s\"}]".formatted(code));

        garoon.user(desk.sato());
        desk.holder(desk.sato(), today, null);
        work(settings(desk).inviting(GaroonConfig.Units.VACANT).visible(GaroonConfig.Visibility.PUBLIC));
        assertThat(attendees(onlyEvent())).containsExactly(desk.sato());
    }

    @Test
    void everybody_in_the_posts_and_whoever_is_named_is_invited_to_one_event() {
        Desk desk = Desk.held();
        String deputy = Api.unique("acting");
        String named = Api.unique("named");
        String unseen = Api.unique("none");
        garoon.user(desk.sato()).user(deputy).user(named);
        desk.holder(deputy, today, null, "ACTING");
        desk.holder(unseen, today.plusDays(60), null, "CONCURRENT");
        String person = Api.post("/api/v1/people", Map.of("name", "確認者", "groupwareCode", named))
                .path("id");
        var verification = Checks.newVerification(desk.duty().contract());
        verification.put("dueOn", today.plusDays(20).toString());
        verification.put("performedBy", Map.of("name", "確認者", "personId", person));
        Api.post(Checks.VERIFICATIONS, verification);
        work(desk);
        assertThat(attendees(onlyEvent())).containsExactlyInAnyOrder(FakeGaroon.LOGIN, desk.sato(), deputy, named);
    }

    @Test
    void more_deadlines_than_fit_on_a_page_are_compared_whole() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String called = desk.due(today.plusDays(1));
        for (int number = 1; number <= 200; number++) {
            desk.due(today.plusDays(10 + number % 3));
        }
        work(desk);
        assertThat(garoon.events()).hasSize(201);
        Desk.cancel(called);
        work(desk);
        assertThat(garoon.events()).hasSize(200);
        assertThat(garoon.log()).hasSize(202);
    }

    @Test
    void an_event_is_stamped_where_garoon_has_a_place_for_it() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(20));
        work(settings(desk).stamping("jp.lg.example.schedule.daicho"));
        assertThat(garoon.stamps().values())
                .singleElement()
                .extracting(stamp -> stamp.path("id").asText())
                .isEqualTo(Desk.key(verification) + "@daicho.example.lg.jp");
    }

    @Test
    void the_calendar_shows_what_the_list_of_deadlines_shows() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        for (int days = 0; days < 12; days++) {
            desk.due(today.plusDays(days * 17));
        }
        work(desk);
        List<Map<String, Object>> due = Api.get("/api/v1/deadlines?limit=200&unitId="
                        + desk.duty().unit() + "&dueBefore=" + today.plusDays(180))
                .getList("items");
        assertThat(due).hasSize(11);
        assertThat(garoon.events().values().stream()
                        .map(event -> event.at("/start/dateTime").asText().substring(0, 10)
                                + ' '
                                + event.path("notes").asText().replaceAll("(?s).*［台帳ID：(.*)@.*", "$1")))
                .containsExactlyInAnyOrderElementsOf(due.stream()
                        .map(one -> one.get("dueOn") + " " + one.get("key"))
                        .toList());
        assertThat(garoon.log()).hasSize(11).allMatch(call -> call.status() == 200);
    }
}
