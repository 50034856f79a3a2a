package org.daicho.groupware.beside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daicho.groupware.connector.garoon.FakeGaroon;
import org.daicho.groupware.deadline.DeadlineKind;

/** A Garoon: everybody with a login name has an event on each day that they have to keep, and a notice of it; nobody else has. */
final class GaroonBesideUs implements BesideUs {

    /** Notices lead to it; nobody goes there. */
    private static final String ADDRESS = "https://daicho.example.lg.jp";

    private static final String KEY = "(?s).*［台帳ID：(.*)@daicho\\.example\\.lg\\.jp］.*";

    private final FakeGaroon garoon;

    GaroonBesideUs() throws IOException {
        garoon = new FakeGaroon().allow(ADDRESS);
    }

    @Override
    public Map<String, String> settings(Due due) throws IOException {
        for (Due.Person person : due.peopleWithLogin()) {
            garoon.user(person.groupwareCode());
        }
        return Map.of(
                "DAICHO_GROUPWARE_PUBLIC_URL",
                ADDRESS,
                "DAICHO_GAROON_URL",
                garoon.url().toString(),
                "DAICHO_GAROON_LOGIN",
                FakeGaroon.LOGIN,
                "DAICHO_GAROON_PASSWORD",
                FakeGaroon.PASSWORD,
                "DAICHO_GAROON_DAYS_AHEAD",
                String.valueOf(Due.DAYS_AHEAD),
                "DAICHO_GAROON_NOTIFICATION_APP",
                FakeGaroon.APP,
                "DAICHO_GAROON_NOTICE_AT",
                "00:00");
    }

    @Override
    public boolean hasAll(Due due, LocalDate day) throws Exception {
        // notices are told after the events
        for (Due.Person person : due.peopleWithLogin()) {
            if (garoon.notices(person.groupwareCode()).size()
                    < due.on(day, person.id()).size()) {
                return false;
            }
        }
        return events().size() >= expected(due, day).size() && !events().isEmpty();
    }

    @Override
    public void compare(Due due, LocalDate day) throws Exception {
        List<String> expected = expected(due, day);
        assertThat(expected).as("something to keep").isNotEmpty();
        assertThat(events()).containsExactlyInAnyOrderElementsOf(expected);
        for (Due.Person person : due.peopleWithLogin()) {
            assertThat(garoon.notices(person.groupwareCode()).keySet())
                    .containsExactlyInAnyOrderElementsOf(due.on(day, person.id()).stream()
                            .map(one -> one.key() + "@daicho.example.lg.jp")
                            .toList());
        }
        assertThat(garoon.log()).allMatch(call -> call.status() == 200);
    }

    /** Who, when and what, of what is still to come and is no decision to be made. */
    private static List<String> expected(Due due, LocalDate day) throws IOException {
        Map<String, List<String>> people = new HashMap<>();
        Map<String, Due.Deadline> deadlines = new HashMap<>();
        for (Due.Person person : due.peopleWithLogin()) {
            for (Due.Deadline one : due.on(day, person.id())) {
                if (!one.dueOn().isBefore(day)
                        && !DeadlineKind.valueOf(one.kind()).isDecision()) {
                    deadlines.put(one.key(), one);
                    people.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(person.groupwareCode());
                }
            }
        }
        return deadlines.values().stream()
                .map(one -> event(one.key(), one.dueOn().toString(), people.get(one.key())))
                .toList();
    }

    private List<String> events() {
        List<String> found = new ArrayList<>();
        for (JsonNode event : garoon.events().values()) {
            List<String> attendees = new ArrayList<>(event.path("attendees").findValuesAsText("code"));
            // private events are its own too, or it could not change them
            assertThat(attendees.remove(FakeGaroon.LOGIN)).isTrue();
            found.add(event(
                    event.path("notes").asText().replaceAll(KEY, "$1"),
                    event.at("/start/dateTime").asText().substring(0, 10),
                    attendees));
        }
        return found;
    }

    private static String event(String key, String day, List<String> people) {
        return key + ' ' + day + ' ' + people.stream().sorted().toList();
    }

    @Override
    public void close() {
        garoon.close();
    }
}
