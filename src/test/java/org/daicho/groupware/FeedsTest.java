package org.daicho.groupware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.Patience.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class FeedsTest {

    private static final String FEEDS = "/api/v1/feed-subscriptions";

    @Test
    void a_calendar_shows_the_deadlines_of_a_post_and_follows_what_changes() throws Exception {
        OwnDuty duty = OwnDuty.make();
        String verification = Checks.verification(duty.contract());
        String calendar = address(Api.fields("name", "施設課の期限", "postId", duty.post(), "alarmDays", 30), "calendar");

        Calendar first = calendar(calendar);
        assertThat(value(first.getPropertyList().getFirst("NAME").orElseThrow()))
                .isEqualTo("施設課の期限");
        VEvent event = (VEvent) only(first);
        String due = Checks.today().plusMonths(6).toString();
        assertThat(text(event, Property.SUMMARY)).isEqualTo("【委託先の確認】" + duty.title());
        assertThat(text(event, Property.DTSTART)).isEqualTo(due.replace("-", ""));
        assertThat(text(event, Property.DTEND))
                .isEqualTo(Checks.today().plusMonths(6).plusDays(1).toString().replace("-", ""));
        assertThat(text(event, Property.DESCRIPTION)).contains("期限：令和").contains("担当：施設課長");
        assertThat(event.getAlarms()).hasSize(1);

        Api.patch(
                        Api.tag(verification),
                        Map.of("dueOn", Checks.today().plusMonths(7).toString()))
                .patch(verification)
                .then()
                .statusCode(200);
        VEvent moved = (VEvent) only(calendar(calendar));
        assertThat(text(moved, Property.UID)).isEqualTo(text(event, Property.UID));
        assertThat(Integer.parseInt(text(moved, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(text(event, Property.SEQUENCE)));

        Checks.step(verification, "cancel", Map.of("reason", "契約の内容が変わったため"))
                .then()
                .statusCode(200);
        VEvent cancelled = (VEvent) only(calendar(calendar));
        assertThat(text(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(cancelled.getAlarms()).isEmpty();
    }

    @Test
    void lines_are_folded_by_octets_and_end_with_crlf() {
        OwnDuty duty = OwnDuty.make();
        Checks.verification(duty.contract());
        String calendar =
                address(Api.fields("name", "とても長い名前の組織であるところの施設管理課の期限のカレンダー", "postId", duty.post()), "calendar");
        byte[] whole = Api.nobody().get(calendar).asByteArray();
        String text = new String(whole, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
        for (String line : text.split("\r\n")) {
            assertThat(line).doesNotContain("\n");
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n ", "")).contains("NAME:とても長い名前の組織であるところの施設管理課の期限のカレンダー\r\n");
    }

    @Test
    void whoever_has_the_calendar_already_is_sent_nothing() {
        OwnDuty duty = OwnDuty.make();
        String calendar = address(Api.fields("name", "期限", "postId", duty.post()), "calendar");
        Response first = Api.nobody().get(calendar);
        first.then().statusCode(200).header("Content-Type", "text/calendar;charset=utf-8");
        String tag = first.header("ETag");
        Api.nobody().header("If-None-Match", tag).get(calendar).then().statusCode(304);
        Checks.verification(duty.contract());
        Api.nobody().header("If-None-Match", tag).get(calendar).then().statusCode(200);
    }

    @Test
    void tasks_instead_of_events_where_they_are_wished_for() throws Exception {
        OwnDuty duty = OwnDuty.make();
        Checks.verification(duty.contract());
        String calendar =
                address(Api.fields("name", "Due", "postId", duty.post(), "tasks", true, "language", "EN"), "calendar");
        VToDo task = (VToDo) only(calendar(calendar));
        assertThat(text(task, Property.STATUS)).isEqualTo("NEEDS-ACTION");
        assertThat(text(task, Property.SUMMARY)).isEqualTo("Verification: " + duty.title());
    }

    @Test
    void an_atom_feed_shows_the_same() throws Exception {
        OwnDuty duty = OwnDuty.make();
        Checks.verification(duty.contract());
        String atom = address(Api.fields("name", "期限", "unitId", duty.unit()), "deadlines");
        Response answer = Api.nobody().get(atom);
        answer.then().statusCode(200).header("Content-Type", "application/atom+xml;charset=utf-8");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray()));
        String namespace = "http://www.w3.org/2005/Atom";
        assertThat(feed.getElementsByTagNameNS(namespace, "entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagNameNS(namespace, "title").item(1).getTextContent())
                .contains("まで 【委託先の確認】" + duty.title());
    }

    @Test
    void another_atom_feed_shows_what_has_changed_the_newest_first_and_not_by_whom() throws Exception {
        OwnDuty duty = OwnDuty.make();
        String contract = Api.CONTRACTS + '/' + duty.contract();
        Api.contract();
        for (String owner : List.of("unitId", "postId")) {
            String id = owner.equals("unitId") ? duty.unit() : duty.post();
            String changes = address(Api.fields("name", "変更", owner, id), "changes");
            await().until(() -> entries(changes).getLength(), count -> count == 1);
        }
        Api.patch(Api.tag(contract), Map.of("note", "追記"))
                .patch(contract)
                .then()
                .statusCode(200);
        String english = address(Api.fields("name", "Changes", "unitId", duty.unit(), "language", "EN"), "changes");
        String japanese = address(Api.fields("name", "変更", "postId", duty.post()), "changes");
        await().until(() -> entries(japanese).getLength(), count -> count == 2);

        assertThat(titles(japanese)).containsExactly("【変更】" + duty.title(), "【登録】" + duty.title());
        assertThat(titles(english)).containsExactly("changed: " + duty.title(), "registered: " + duty.title());
        Response answer = Api.nobody().get(japanese);
        answer.then().statusCode(200).header("Content-Type", "application/atom+xml;charset=utf-8");
        assertThat(answer.asString()).doesNotContain("administrator", "dcf_");
        Api.nobody()
                .header("If-None-Match", answer.header("ETag"))
                .get(japanese)
                .then()
                .statusCode(304);
        assertThat(entries(address(Api.fields("name", "すべての変更"), "changes")).getLength())
                .isPositive();
        Api.nobody()
                .get("/feeds/changes.atom?key=dcf_none")
                .then()
                .statusCode(404)
                .contentType(Api.PROBLEM);
    }

    private static NodeList entries(String feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Api.nobody().get(feed).asByteArray()))
                .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
    }

    private static List<String> titles(String feed) throws Exception {
        NodeList entries = entries(feed);
        return IntStream.range(0, entries.getLength())
                .mapToObj(i -> ((Element) entries.item(i))
                        .getElementsByTagNameNS("*", "title")
                        .item(0)
                        .getTextContent())
                .toList();
    }

    @Test
    void a_revoked_address_and_one_that_never_was_are_answered_alike() {
        Response made = Api.post(FEEDS, Api.fields("name", Api.unique("期限")));
        String id = made.jsonPath().getString("subscription.id");
        String calendar = path(made.jsonPath().getString("calendar"));
        Api.nobody().get(calendar).then().statusCode(200);
        String one = FEEDS + '/' + id;
        Api.json(Map.of()).post(one + "/revoke").then().statusCode(428);
        Api.json(Map.of())
                .header("If-Match", "\"7\"")
                .post(one + "/revoke")
                .then()
                .statusCode(412);
        Api.json(Map.of())
                .header("If-Match", "\"1\"")
                .post(one + "/revoke")
                .then()
                .statusCode(200);
        String revoked =
                Api.nobody().get(calendar).then().statusCode(404).extract().path("detail");
        String unknown = Api.nobody()
                .get("/feeds/calendar.ics?key=dcf_none")
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        assertThat(revoked).isEqualTo(unknown);
        Api.nobody().get("/feeds/calendar.ics").then().statusCode(400).contentType(Api.PROBLEM);
        assertThat(Api.get(one + "/history").getList("items.verb")).containsExactlyInAnyOrder("created", "revoked");
    }

    @Test
    void the_secret_is_told_once_and_a_feed_belongs_to_one() {
        String name = Api.unique("期限");
        String key = Api.unique("key");
        Api.json(Api.fields("name", name))
                .header("Idempotency-Key", key)
                .post(FEEDS)
                .then()
                .statusCode(201);
        Api.json(Api.fields("name", name))
                .header("Idempotency-Key", key)
                .post(FEEDS)
                .then()
                .statusCode(201)
                .body("calendar", nullValue())
                .body("deadlines", nullValue())
                .body("changes", nullValue());
        // without the cursors, which may hold any four letters
        assertThat(Api.text(Api.all(FEEDS))).contains(name).doesNotContain("dcf_");
        OwnDuty duty = OwnDuty.make();
        Api.json(Api.fields("name", "期限", "unitId", duty.unit(), "postId", duty.post()))
                .post(FEEDS)
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("one-owner"));
        Api.json(Api.fields("name", " ", "unitId", "00000000-0000-7000-8000-000000000000"))
                .post(FEEDS)
                .then()
                .statusCode(400);
    }

    private static String address(Object wanted, String which) {
        return path(Api.post(FEEDS, wanted).then().statusCode(201).extract().path(which));
    }

    private static String path(String address) {
        return address.replaceFirst("^http://[^/]+", "");
    }

    private static Calendar calendar(String address) throws Exception {
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(Api.nobody()
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()));
    }

    private static CalendarComponent only(Calendar calendar) {
        // ical4j asks an alarm for an ORGANIZER where the calendar is published; RFC 5545 §3.6.6 gives an alarm none
        assertThat(calendar.validate(true).getEntries())
                .allSatisfy(entry -> assertThat(entry.getContext()).isEqualTo("VALARM"))
                .allSatisfy(entry -> assertThat(entry.getMessage()).endsWith("more than once: ORGANIZER"));
        List<CalendarComponent> all = calendar.getComponents();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String text(Component component, String property) {
        return value(component.getPropertyList().getFirst(property).orElseThrow());
    }

    private static String value(Object property) {
        return ((Property) property).getValue();
    }
}
