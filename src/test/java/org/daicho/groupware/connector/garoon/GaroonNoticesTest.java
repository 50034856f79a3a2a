package org.daicho.groupware.connector.garoon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.groupware.connector.garoon.FakeGaroon.Trouble;
import org.daicho.shared.time.Wareki;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GaroonNoticesTest extends GaroonTesting {

    private static final String ITEMS = "/notification/items";

    @Test
    void whoever_answers_gets_a_notice_when_the_first_of_the_days_has_come() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(30));
        desk.due(today.plusDays(31));
        work(settings(desk).notifying());

        assertThat(garoon.notices(desk.sato())).hasSize(1);
        JsonNode notice = garoon.notices(desk.sato()).get(Desk.key(verification) + "@daicho.example.lg.jp");
        assertThat(notice.path("operation").asText()).isEqualTo("add");
        assertThat(notice.path("title").asText())
                .isEqualTo("期限まで30日以内：【委託先の確認】" + desk.duty().title());
        assertThat(notice.path("body").asText()).isEqualTo("期限：" + Wareki.print(today.plusDays(30)) + "\n担当：施設課長");
        assertThat(notice.path("url").asText())
                .isEqualTo(PUBLIC + "portal/contracts/" + desk.duty().contract());
        assertThat(item("notice", verification)).containsEntry("state", "DELIVERED");
    }

    @Test
    void it_is_renewed_when_the_next_of_the_days_has_come_and_when_the_day_has_passed_and_at_no_other_time() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        desk.due(today.plusDays(30));
        for (int days = 0; days <= 33; days++) {
            work(settings(desk).notifying(), Clock.offset(clock, Duration.ofDays(days)));
        }
        assertThat(operations()).containsExactly("add 期限まで30日以内", "modify 期限まで7日以内", "modify 期限まで1日以内", "modify 期限超過");
    }

    @Test
    void it_is_changed_when_the_deadline_moves_and_taken_back_when_it_is_called_off_or_far_away() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String moving = desk.due(today.plusDays(20));
        String called = desk.due(today.plusDays(20));
        String far = desk.due(today.plusDays(20));
        work(settings(desk).notifying());
        Desk.move(moving, today.plusDays(22));
        Desk.cancel(called);
        Desk.move(far, today.plusDays(90));
        work(settings(desk).notifying());

        assertThat(garoon.notices(desk.sato()).values())
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.path("operation").asText()).isEqualTo("modify"))
                .extracting(notice -> notice.path("body").asText())
                .asString()
                .contains(Wareki.print(today.plusDays(22)));
        assertThat(operations().stream().filter(told -> told.startsWith("remove")))
                .hasSize(2);
    }

    @Test
    void everybody_who_answers_is_told_by_one_call_and_who_no_longer_does_is_told_so() {
        Desk desk = Desk.held();
        String suzuki = Api.unique("suzuki");
        garoon.user(desk.sato()).user(suzuki);
        String verification = desk.due(today.plusDays(20));
        work(settings(desk).notifying());
        succeed(desk, suzuki);
        work(settings(desk).notifying());

        assertThat(garoon.notices(desk.sato())).isEmpty();
        assertThat(garoon.notices(suzuki)).containsOnlyKeys(Desk.key(verification) + "@daicho.example.lg.jp");
        assertThat(garoon.log("POST", ITEMS))
                .allMatch(call ->
                        call.status() == 200 && call.body().path("destinations").size() == 1);
    }

    @Test
    void a_successor_is_told_although_the_account_of_the_one_before_is_gone() {
        Desk desk = Desk.held();
        String suzuki = Api.unique("suzuki");
        garoon.user(desk.sato()).user(suzuki);
        String verification = desk.due(today.plusDays(20));
        String called = desk.due(today.plusDays(20));
        work(settings(desk).notifying());
        succeed(desk, suzuki);
        Desk.cancel(called);
        garoon.deleteUser(desk.sato());
        work(settings(desk).notifying());

        assertThat(garoon.notices(suzuki)).containsOnlyKeys(Desk.key(verification) + "@daicho.example.lg.jp");
        assertThat(item("notice", verification)).containsEntry("state", "DELIVERED");
        assertThat(item("notice", called)).containsEntry("state", "DELIVERED");
        assertThat(operations().stream().filter(told -> told.startsWith("remove")))
                .hasSize(2);
    }

    /** Before the deadlines are due, so that they are the successor's. */
    private void succeed(Desk desk, String successor) {
        String post = "/api/v1/posts/" + desk.duty().post() + "/holders";
        String holding = post + '/' + Api.get(post).getString("items[0].id");
        Api.patch(Api.tag(holding), Map.of("untilOn", today.plusDays(5).toString()))
                .patch(holding)
                .then()
                .statusCode(200);
        desk.holder(successor, today.plusDays(6), null);
    }

    @Test
    void whoever_was_perhaps_told_is_told_that_it_is_over() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        String verification = desk.due(today.plusDays(20));
        // the event, then the notice
        work(settings(desk));
        garoon.befall(Trouble.LOST_AFTER);
        work(settings(desk).notifying());
        assertThat(garoon.notices(desk.sato())).hasSize(1);
        Desk.cancel(verification);
        pass(Duration.ofMinutes(1));
        work(settings(desk).notifying());
        assertThat(garoon.notices(desk.sato())).isEmpty();
    }

    @Test
    void what_waits_to_be_decided_is_told_as_that_and_is_no_day_in_the_calendar() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        Api.post(
                Api.CONTRACTS + '/' + desk.duty().contract() + "/subcontracts",
                Api.fields(
                        "contractorName",
                        "再委託先株式会社",
                        "work",
                        "夜間の監視",
                        "personalData",
                        false,
                        "myNumber",
                        false,
                        "requestedOn",
                        today.toString()));
        work(settings(desk).notifying());
        assertThat(operations()).containsExactly("add 判断待ち");
        assertThat(garoon.events()).isEmpty();
    }

    @Test
    void a_notice_whose_answer_was_lost_is_still_one() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        desk.due(today.plusDays(20));
        garoon.befall(Trouble.LOST_AFTER, Trouble.LOST_AFTER);
        for (int round = 0; round < 6; round++) {
            work(settings(desk).notifying());
            pass(Duration.ofMinutes(10));
        }
        assertThat(garoon.notices(desk.sato())).hasSize(1);
        assertThat(garoon.events()).hasSize(1);
        assertThat(status().getLong("waiting")).isZero();
    }

    @Test
    void an_address_that_garoon_does_not_allow_is_refused_for_good() throws Exception {
        Desk desk = Desk.held();
        garoon.close();
        garoon = new FakeGaroon().user(desk.sato()).allow("https://elsewhere.example.lg.jp/");
        String verification = desk.due(today.plusDays(20));
        work(settings(desk).notifying());
        assertThat(item("notice", verification)).containsEntry("state", "FAILED");
        assertThat((String) item("notice", verification).get("failure")).contains("GRN_REST_API_00226");
        assertThat(item("event", verification)).containsEntry("state", "DELIVERED");
    }

    @Test
    void nobody_is_told_at_night() {
        Desk desk = Desk.held();
        garoon.user(desk.sato());
        desk.due(today.plusDays(20));
        GaroonSettings settings = settings(desk).notifying();
        Duration untilNight =
                Duration.between(clock.instant(), today.plusDays(1).atTime(3, 0).atZone(clock.getZone()));
        work(settings.noticesAt(LocalTime.of(7, 30)), Clock.offset(clock, untilNight));
        assertThat(garoon.events()).hasSize(1);
        assertThat(garoon.log("POST", ITEMS)).isEmpty();
        work(settings.noticesAt(LocalTime.of(7, 30)), Clock.offset(clock, untilNight.plusHours(5)));
        assertThat(garoon.log("POST", ITEMS)).hasSize(1);
    }

    private List<String> operations() {
        return garoon.log("POST", ITEMS).stream()
                .map(call -> call.body().path("operation").asText()
                        + ' '
                        + call.body().path("title").asText().replaceAll("：.*", ""))
                .toList();
    }
}
