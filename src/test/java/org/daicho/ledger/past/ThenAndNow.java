package org.daicho.ledger.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daicho.NotAcrossMidnight;
import org.daicho.PackagedService;
import org.daicho.shared.time.TokyoClock;

/**
 * Holds what the ledger remembers against what is in the tables, list by list of the specification: as of the end of today,
 * both must be the same, also what is worked out for a day.
 */
public final class ThenAndNow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final PackagedService service;
    private String endOfToday = "";

    public ThenAndNow(PackagedService service) {
        this.service = service;
    }

    /** Returns the paths of the lists that had something in them. */
    public List<String> compare() throws IOException, InterruptedException {
        NotAcrossMidnight.pass();
        endOfToday = "asOf=" + LocalDate.now(TokyoClock.ZONE);
        List<String> compared = new ArrayList<>();
        for (String list : lists()) {
            Map<String, JsonNode> now = all(list, "");
            Map<String, JsonNode> then = all(list, endOfToday);
            assertThat(then.keySet()).as(list).isEqualTo(now.keySet());
            for (Map.Entry<String, JsonNode> one : then.entrySet()) {
                same(list + " " + one.getKey(), one.getValue(), now.get(one.getKey()));
            }
            String some = then.keySet().stream().findFirst().orElse(null);
            if (some != null) {
                String path = list + '/' + some;
                same(path, get(path + '?' + endOfToday), get(path));
                compared.add(list);
            }
        }
        return compared;
    }

    private static void same(String what, JsonNode then, JsonNode now) {
        then.properties().forEach(field -> assertThat(field.getValue())
                .as("%s: %s", what, field.getKey())
                .isEqualTo(now.get(field.getKey())));
        var lost = new TreeSet<String>();
        now.fieldNames().forEachRemaining(lost::add);
        then.fieldNames().forEachRemaining(lost::remove);
        assertThat(lost)
                .as(what)
                .isSubsetOf(
                        "overdue",
                        "contractorName",
                        "corporateNumber",
                        "managerPostId",
                        "managerPost",
                        "responsiblePostId",
                        "responsiblePost");
    }

    private List<String> lists() throws IOException, InterruptedException {
        return get("/q/openapi?format=json").get("paths").properties().stream()
                .filter(path -> !path.getKey().contains("{"))
                .filter(path -> path.getValue()
                        .path("get")
                        .path("parameters")
                        .toString()
                        .contains("/ListAsOf\""))
                // a list as a file for people has the same asOf
                .filter(path -> path.getValue()
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content")
                        .has("application/json"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private Map<String, JsonNode> all(String list, String query) throws IOException, InterruptedException {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        String cursor = "";
        do {
            JsonNode page = get(list + "?limit=200&" + query + cursor);
            page.get("items").forEach(one -> found.put(one.get("id").asText(), one));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : null;
        } while (cursor != null);
        return found;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(service.baseUrl() + path))
                        .header("Authorization", "Bearer " + service.token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
