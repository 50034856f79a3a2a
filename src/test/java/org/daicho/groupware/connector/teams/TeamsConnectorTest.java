package org.daicho.groupware.connector.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.groupware.GroupwareConfig;
import org.daicho.groupware.OwnDuty;
import org.daicho.groupware.connector.Deliveries;
import org.daicho.groupware.connector.DueItem;
import org.daicho.groupware.connector.ItemState;
import org.daicho.groupware.connector.Outbox;
import org.daicho.groupware.deadline.Deadlines;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TeamsConnectorTest {

    @Inject
    GroupwareConfig groupware;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    @Test
    void the_days_of_a_unit_are_posted_as_a_card_that_teams_takes() throws Exception {
        OwnDuty duty = OwnDuty.make();
        var verification = Checks.newVerification(duty.contract());
        verification.put("dueOn", Checks.today().plusDays(2).toString());
        Api.post(Checks.VERIFICATIONS, verification);
        try (FakeTeams teams = new FakeTeams()) {
            TeamsConnector connector = connector(teams.address(), UUID.fromString(duty.unit()));
            assertThat(connector.tell(today())).isEqualTo(ItemState.DELIVERED);
            assertThat(teams.cards()).hasSize(1);
            assertThat(teams.cards().get(0).path("body").findValuesAsText("text"))
                    .hasSize(3)
                    .last()
                    .asString()
                    .contains("委託先の確認：" + duty.title());
        }
    }

    @Test
    void nothing_is_posted_where_nothing_is_due_or_the_day_is_over() throws Exception {
        try (FakeTeams teams = new FakeTeams()) {
            TeamsConnector connector = connector(teams.address(), UUID.randomUUID());
            assertThat(connector.tell(today())).isEqualTo(ItemState.NOT_NEEDED);
            assertThat(connector.tell(new DueItem(UUID.randomUUID(), "2026-01-05", 1)))
                    .isEqualTo(ItemState.NOT_NEEDED);
            assertThat(teams.cards()).isEmpty();
        }
    }

    @Test
    void a_card_is_due_in_the_morning_of_working_days() {
        TeamsConnector connector = connector(URI.create("https://teams.example.lg.jp/"), UUID.randomUUID());
        LocalDate friday = LocalDate.of(2026, 12, 4);
        assertThat(connector.isDue(friday, LocalTime.of(7, 59))).isFalse();
        assertThat(connector.isDue(friday, LocalTime.of(8, 0))).isTrue();
        assertThat(connector.isDue(friday.plusDays(1), LocalTime.NOON)).isFalse();
    }

    @Test
    void a_refusal_is_worth_another_attempt_and_names_no_secret() throws Exception {
        OwnDuty duty = OwnDuty.make();
        var verification = Checks.newVerification(duty.contract());
        verification.put("dueOn", Checks.today().toString());
        Api.post(Checks.VERIFICATIONS, verification);
        try (FakeTeams teams = new FakeTeams()) {
            URI wrong = teams.address().resolve("/elsewhere");
            TeamsConnector connector = connector(wrong, UUID.fromString(duty.unit()));
            assertThatThrownBy(() -> connector.tell(today()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("HTTP 404");
        }
    }

    @Test
    @Timeout(60)
    void an_answer_that_does_not_end_is_not_waited_for() throws Exception {
        OwnDuty duty = OwnDuty.make();
        var verification = Checks.newVerification(duty.contract());
        verification.put("dueOn", Checks.today().toString());
        Api.post(Checks.VERIFICATIONS, verification);
        try (FakeTeams teams = new FakeTeams()) {
            teams.goOnForEver();
            TeamsConnector connector = connector(teams.address(), UUID.fromString(duty.unit()), Duration.ofSeconds(1));
            assertThatThrownBy(() -> connector.tell(today()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no whole answer within 2 s");
        }
    }

    private static DueItem today() {
        return new DueItem(UUID.randomUUID(), Checks.today().toString(), 1);
    }

    private TeamsConnector connector(URI webhook, UUID unit) {
        return connector(webhook, unit, Duration.ofSeconds(10));
    }

    private TeamsConnector connector(URI webhook, UUID unit, Duration timeout) {
        return new TeamsConnector(
                new TeamsSettings(Optional.of(webhook), Optional.of(unit), timeout),
                groupware,
                outbox,
                deliveries,
                deadlines,
                clock);
    }
}
