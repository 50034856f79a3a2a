package org.daicho.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.access.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, the answer is one that the specification names, no 5xx (but 503, where something else is away), a problem if
 * it is an error, and tells nothing of the inside. {@code -Dfuzz.seed=…} tries other input; a finding repeats with its seed.
 */
@QuarkusTest
@Tag("full")
@TestProfile(EveryOperationFuzzedTest.Alone.class)
class EveryOperationFuzzedTest {

    /** With a database of its own: what is sent here leaves required own fields and the like, of which other tests know nothing. */
    public static class Alone implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmbeddedServers.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final long SEED = Long.getLong("fuzz.seed", 20260401L);
    private static final int LEAST_ROUNDS = 2;
    private static final int MOST_ROUNDS = 30;
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private static final Pattern INSIDE = Pattern.compile(
            "\\n\\s+at [\\w.$]+\\(|\\w+Exception\\b|org\\.(hibernate|postgresql|jboss|daicho)\\.|java\\.(lang|util)\\.|SQLSTATE");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> findings = new TreeMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private String base;
    private String token;

    @Test
    void no_input_brings_an_answer_that_is_not_in_the_specification() throws Exception {
        System.out.printf("fuzz.seed=%d%n", SEED);
        base = "http://127.0.0.1:" + RestAssured.port;
        token = everybody();
        JsonNode spec = new ObjectMapper()
                .readTree(Api.nobody()
                        .queryParam("format", "json")
                        .get("/q/openapi")
                        .asByteArray());
        List<Operation> operations = Operation.all(spec);
        Api.contract();
        Map<String, List<String>> ids = known(operations);
        Instant begun = Instant.now();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (round >= LEAST_ROUNDS && Instant.now().isAfter(begun.plus(ENOUGH))) {
                break;
            }
            for (Operation operation : operations) {
                long seed = SEED + 31L * round + ((long) operation.name().hashCode() << 16);
                attempt(operation, Attempt.of(operation, new Junk(seed), ids));
            }
        }
        System.out.printf("%d operations, answers by status: %s%n", operations.size(), answers);
        assertThat(findings.values()).as("seed %d", SEED).isEmpty();
        assertThat(answers.keySet())
                .as("some got through, and some were refused")
                .contains(200, 400, 404);
    }

    private void attempt(Operation operation, Attempt attempt) throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = client.send(attempt.request(base, token), HttpResponse.BodyHandlers.ofString());
        } catch (IllegalArgumentException unsendable) {
            return;
        } catch (IOException broken) {
            findings.putIfAbsent(operation.name() + " no answer", attempt + "\n-> " + broken);
            return;
        }
        answers.merge(answer.statusCode(), 1, Integer::sum);
        String wrong = wrong(operation, answer);
        if (wrong != null) {
            String body = answer.body();
            findings.putIfAbsent(
                    operation.name() + ' ' + wrong + answer.statusCode(),
                    wrong + ": " + attempt + "\n-> " + answer.statusCode() + ' '
                            + body.substring(0, Math.min(body.length(), 600)));
        }
        if (answer.statusCode() == 401) {
            // signed out by what was tried
            token = everybody();
        }
    }

    private static String wrong(Operation operation, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 && status != 503) {
            return "server error";
        }
        if (!operation.answers(status)) {
            return "not in the specification";
        }
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith(Api.PROBLEM);
        if (status >= 400 && !problem && !operation.verb().equals("HEAD")) {
            return "no problem+json";
        }
        return status >= 400 && INSIDE.matcher(answer.body()).find() ? "tells of the inside" : null;
    }

    /** Ids of what exists. Not of tokens: the test's own would be revoked. */
    private static Map<String, List<String>> known(List<Operation> operations) throws IOException {
        Map<String, List<String>> ids = new HashMap<>();
        for (Operation operation : operations) {
            if (operation.verb().equals("GET")
                    && !operation.path().contains("{")
                    && !operation.path().equals(Api.TOKENS)) {
                Response answer =
                        Api.admin().accept(Api.JSON).queryParam("limit", 3).get(operation.path());
                if (answer.statusCode() == 200 && answer.contentType().startsWith(Api.JSON)) {
                    ids.put(
                            operation.path(),
                            new ObjectMapper()
                                    .readTree(answer.asByteArray())
                                    .path("items")
                                    .findValuesAsText("id"));
                }
            }
        }
        return ids;
    }

    private static String everybody() {
        return Api.token(Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new));
    }
}
