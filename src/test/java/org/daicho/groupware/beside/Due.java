package org.daicho.groupware.beside;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.PackagedService;

/** What the service's own lists say that is due. */
record Due(PackagedService service) {

    /** As far as every connector of the test looks ahead. */
    static final int DAYS_AHEAD = 30;

    /** One of the list: the words of its kind in both languages, what it is about, and the day. */
    record Deadline(String key, String kind, LocalDate dueOn, String ja, String en, String label) {}

    record Person(String id, String email, String groupwareCode) {}

    /** What the person has to keep, or anybody for null; the earliest first, from two years back as connectors tell it. */
    List<Deadline> on(LocalDate day, String personId) throws IOException {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("dueAfter", day.minusYears(2).toString());
        filter.put("dueBefore", day.plusDays(DAYS_AHEAD).toString());
        if (personId != null) {
            filter.put("personId", personId);
        }
        List<Deadline> found = new ArrayList<>();
        for (Map<String, Object> one : all("deadlines", filter)) {
            Map<?, ?> title = (Map<?, ?>) one.get("title");
            found.add(new Deadline(
                    (String) one.get("key"),
                    (String) one.get("kind"),
                    LocalDate.parse((String) one.get("dueOn")),
                    (String) title.get("ja"),
                    (String) title.get("en"),
                    (String) one.get("label")));
        }
        return found;
    }

    /** With an address, and something to keep. */
    List<Person> peopleToTell(LocalDate day) throws IOException {
        List<Person> found = new ArrayList<>();
        for (Person person : people()) {
            if (person.email() != null && !on(day, person.id()).isEmpty()) {
                found.add(person);
            }
        }
        return found;
    }

    /** Whom a groupware knows. */
    List<Person> peopleWithLogin() throws IOException {
        return people().stream()
                .filter(person -> person.groupwareCode() != null)
                .toList();
    }

    private List<Person> people() throws IOException {
        return all("people", Map.of()).stream()
                .map(one -> new Person(
                        (String) one.get("id"), (String) one.get("email"), (String) one.get("groupwareCode")))
                .toList();
    }

    private List<Map<String, Object>> all(String list, Map<String, Object> filter) throws IOException {
        Map<String, Object> query = new LinkedHashMap<>(filter);
        query.put("limit", 200);
        List<Map<String, Object>> found = new ArrayList<>();
        String next;
        do {
            JsonPath page = RestAssured.given()
                    .header("Authorization", "Bearer " + service.token())
                    .queryParams(query)
                    .get(service.baseUrl() + "/api/v1/" + list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items"));
            next = page.getString("next");
            query.put("cursor", next);
        } while (next != null);
        return found;
    }
}
