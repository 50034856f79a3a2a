package org.daicho.groupware.connector.mail;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.Ports;
import org.daicho.groupware.GroupwareConfig;
import org.daicho.groupware.GroupwareSettings;
import org.daicho.groupware.calendar.CalendarFile;
import org.daicho.groupware.connector.Deliveries;
import org.daicho.groupware.connector.Outbox;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.shared.time.Wareki;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MailConnectorTest {

    private static final String CONNECTORS = "/api/v1/connectors";

    @Inject
    GroupwareConfig groupware;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    PersonDirectory people;

    @Inject
    Digests digests;

    @Inject
    CalendarFile calendar;

    @Inject
    Clock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final LocalDate today = Checks.today();

    @BeforeEach
    void start() {
        server.start();
        // also ends a pause
        Api.json(Map.of()).post(CONNECTORS + "/mail/retry").then().statusCode(200);
        work();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_digest_tells_what_a_person_has_to_keep_and_every_character_arrives() throws Exception {
        Duty duty = Duty.due(today.plusDays(10));
        MailConnector connector = connector(server.getSmtp().getPort());
        connector.prepare(today);
        deliveries.work(connector);

        MimeMessage mail = only(duty.email());
        assertThat(mail.getSubject()).isEqualTo("【台帳】期限のお知らせ（%s）期限超過0件・30日以内1件".formatted(Wareki.print(today)));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("髙橋𠮷野 様")
                .contains("・%s（あと10日）【委託先の確認】%s".formatted(Wareki.print(today.plusDays(10)), duty.title()))
                .contains("担当：施設課長")
                .contains("- " + today.plusDays(10) + " Verification: " + duty.title());
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("deadlines.ics");
        VEvent event = event(parts.getBodyPart(1).getInputStream());
        assertThat(event.getProperty(Property.SUMMARY).orElseThrow().getValue()).isEqualTo("【委託先の確認】" + duty.title());
        assertThat(event.getProperty(Property.DTSTART).orElseThrow().getValue())
                .isEqualTo(today.plusDays(10).toString().replace("-", ""));
    }

    @Test
    void a_person_is_told_once_a_day_by_however_many_replicas_and_after_a_restart() throws Exception {
        Duty duty = Duty.due(today.plusDays(3));
        CompletableFuture.allOf(CompletableFuture.runAsync(this::work), CompletableFuture.runAsync(this::work))
                .join();
        work();

        only(duty.email());
        assertThat(item(duty).getString("state")).isEqualTo("DELIVERED");
    }

    @Test
    void whoever_has_nothing_to_keep_is_left_alone() {
        Duty duty = Duty.due(today.plusDays(200));
        work();
        assertThat(to(duty.email())).isEmpty();
        assertThat(item(duty).getString("state")).isEqualTo("NOT_NEEDED");
    }

    @Test
    void while_the_server_is_away_digests_wait_and_can_be_sent_at_once_when_it_is_back() throws Exception {
        Duty duty = Duty.due(today);
        Duty other = Duty.due(today);
        MailConnector away = connector(Ports.free());
        away.prepare(today);
        deliveries.work(away);
        assertThat(item(duty).getString("state")).isEqualTo("WAITING");
        assertThat(failures(duty, other)).singleElement().asString().contains("connect");
        JsonPath status = Api.get(CONNECTORS);
        assertThat(status.getInt("items.find { it.name == 'mail' }.waiting")).isPositive();
        assertThat(status.getString("items.find { it.name == 'mail' }.lastFailure"))
                .isNotBlank();
        assertThat(status.getBoolean("items.find { it.name == 'mail' }.configured"))
                .isFalse();

        assertThat(status.getString("items.find { it.name == 'mail' }.pausedUntil"))
                .isNotNull();

        assertThat(item(duty).getString("dueAt")).isNotNull();
        Api.json(Map.of()).post(CONNECTORS + "/mail/retry").then().statusCode(200);
        work();
        only(duty.email());
        only(other.email());
    }

    @Test
    void a_wrong_password_is_tried_once_and_not_again_until_somebody_looked() throws Exception {
        server.setUser("daicho", "right");
        Duty duty = Duty.due(today.plusDays(3));
        Duty other = Duty.due(today.plusDays(3));
        MailConnector wrong = signingIn("wrong");
        wrong.prepare(today);
        deliveries.work(wrong);
        assertThat(failures(duty, other)).singleElement().asString().contains("535");
        // the next round does not even try
        deliveries.work(signingIn("right"));
        assertThat(to(duty.email())).isEmpty();
        assertThat(failures(duty, other)).hasSize(1);

        Api.json(Map.of()).post(CONNECTORS + "/mail/retry").then().statusCode(200);
        deliveries.work(signingIn("right"));
        only(duty.email());
        only(other.email());
    }

    @Test
    void only_administrators_and_other_systems_see_the_connectors() {
        Api.as(Api.token("PROCUREMENT")).get(CONNECTORS).then().statusCode(403);
        Api.as(Api.token("INTEGRATION")).get(CONNECTORS).then().statusCode(200);
        Api.admin().get(CONNECTORS + "/pigeon/items").then().statusCode(404);
    }

    @Test
    void a_digest_is_due_on_weekdays_in_the_morning_and_a_weekly_one_on_mondays() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        MailConnector daily = connector(25);
        assertThat(daily.isDue(monday, LocalTime.of(7, 29))).isFalse();
        assertThat(daily.isDue(monday, LocalTime.of(7, 30))).isTrue();
        assertThat(daily.isDue(monday.plusDays(4), LocalTime.NOON)).isTrue();
        assertThat(daily.isDue(monday.plusDays(5), LocalTime.NOON)).isFalse();
        MailConnector weekly = connector(new MailSettings(
                25, MailConfig.Security.NONE, Optional.empty(), Optional.empty(), MailConfig.Rhythm.WEEKLY));
        assertThat(weekly.isDue(monday, LocalTime.NOON)).isTrue();
        assertThat(weekly.isDue(monday.plusDays(1), LocalTime.NOON)).isFalse();
    }

    @Test
    void a_body_that_rests_on_mondays_and_works_on_saturdays_is_told_so() {
        GroupwareConfig museum = GroupwareSettings.working(
                Set.of(TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, SATURDAY));
        LocalDate monday = LocalDate.of(2026, 11, 30);
        MailConnector daily = connector(MailSettings.at(25), museum);
        assertThat(daily.isDue(monday, LocalTime.NOON)).isFalse();
        assertThat(daily.isDue(monday.with(nextOrSame(SATURDAY)), LocalTime.NOON))
                .isTrue();
        assertThat(daily.isDue(monday.with(nextOrSame(DayOfWeek.SUNDAY)), LocalTime.NOON))
                .isFalse();
        MailConnector weekly = connector(
                new MailSettings(
                        25, MailConfig.Security.NONE, Optional.empty(), Optional.empty(), MailConfig.Rhythm.WEEKLY),
                museum);
        assertThat(weekly.isDue(monday.with(nextOrSame(TUESDAY)), LocalTime.NOON))
                .isTrue();
        assertThat(weekly.isDue(monday.with(nextOrSame(SATURDAY)), LocalTime.NOON))
                .isFalse();
    }

    /** As a replica does that was just started. */
    private void work() {
        MailConnector connector = connector(server.getSmtp().getPort());
        connector.prepare(today);
        deliveries.work(connector);
    }

    private MailConnector connector(int port) {
        return connector(MailSettings.at(port));
    }

    private MailConnector connector(MailConfig config) {
        return connector(config, groupware);
    }

    private MailConnector connector(MailConfig config, GroupwareConfig groupware) {
        return new MailConnector(config, groupware, outbox, deliveries, people, digests, calendar, clock);
    }

    private MailConnector signingIn(String password) {
        return connector(new MailSettings(
                server.getSmtp().getPort(),
                MailConfig.Security.NONE,
                Optional.of("daicho"),
                Optional.of(password),
                MailConfig.Rhythm.DAILY));
    }

    /** Of those that were tried. */
    private static List<String> failures(Duty... duties) {
        return Stream.of(duties)
                .map(duty -> item(duty).getString("failure"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static JsonPath item(Duty duty) {
        String path = CONNECTORS + "/mail/items?limit=1";
        JsonPath page = Api.get(path);
        while (!page.getString("items[0].key").startsWith(duty.person())) {
            page = Api.get(path + "&cursor=" + page.getString("next"));
        }
        return page.setRootPath("items[0]");
    }

    private MimeMessage only(String email) throws Exception {
        List<MimeMessage> found = to(email);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<MimeMessage> to(String email) {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (addressee(mail).equals(email)) {
                found.add(mail);
            }
        }
        return found;
    }

    private static String addressee(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static VEvent event(InputStream ics) throws Exception {
        Calendar calendar = new CalendarBuilder().build(ics);
        assertThat(calendar.getComponents()).hasSize(1);
        return (VEvent) calendar.getComponents().get(0);
    }
}
