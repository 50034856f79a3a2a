package org.daicho.shared.http.spec;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SpecificationTest {

    /** Some dozens of entries that are delivered, configured or counted, never more. */
    private static final Set<String> ANSWERED_WHOLE = Set.of(
            "/api/v1/catalogues",
            "/api/v1/catalogues/{edition}/requirements",
            "/api/v1/connectors",
            "/api/v1/network-zones",
            "/api/v1/retention-classes",
            "/api/v1/import-profiles",
            "/api/v1/summaries/{fiscalYear}/survey",
            "/api/v1/summaries/{fiscalYear}/clauses");

    private record Call(String name, String verb, String path, JsonNode operation) {

        boolean isPublic() {
            return operation.has("security") && operation.get("security").isEmpty();
        }

        JsonNode answer(String status) {
            return operation.path("responses").path(status);
        }
    }

    private JsonNode spec;
    private List<Call> calls;

    @BeforeEach
    void read() throws IOException {
        spec = new ObjectMapper()
                .readTree(given().queryParam("format", "json")
                        .get("/q/openapi-of-the-code")
                        .asByteArray());
        calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : spec.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                calls.add(new Call(verb.getKey() + " " + path.getKey(), verb.getKey(), path.getKey(), verb.getValue()));
            }
        }
        assertThat(calls).isNotEmpty();
    }

    /**
     * Where it is not, this build has written the file anew, and the next one packages it. That it is also the committed one can
     * only be seen from outside: .ci/run compares it with the repository.
     */
    @Test
    void what_is_served_is_what_the_code_says_and_what_stands_in_the_repository() throws IOException {
        JsonNode written =
                new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile());

        assertSame(written, "openapi/openapi.yaml");
        assertSame(new YAMLMapper().readTree(given().get("/q/openapi").asByteArray()), "/q/openapi");
        assertSame(
                new ObjectMapper()
                        .readTree(given().accept("application/json")
                                .get("/q/openapi")
                                .asByteArray()),
                "/q/openapi as JSON");
    }

    /** Said in a sentence: as text each is two million characters long. */
    private void assertSame(JsonNode found, String where) {
        assertThat(found.equals(spec))
                .as("%s is what the code says; if not, it has been written anew just now", where)
                .isTrue();
    }

    @Test
    void every_operation_has_a_name_a_summary_in_both_languages_and_one_tag_that_is_described() {
        Set<String> described = texts(spec.path("tags"), "name", tag -> tag.hasNonNull("description"));

        assertThat(calls).allSatisfy(call -> {
            assertThat(call.operation().path("operationId").asText())
                    .as(call.name())
                    .matches("[a-z][A-Za-z]+");
            assertThat(call.operation().path("summary").asText())
                    .as(call.name())
                    .matches("(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*[A-Za-z]{3}.*");
            assertThat(call.operation().path("tags")).as(call.name()).hasSize(1);
            assertThat(described)
                    .as(call.name())
                    .contains(call.operation().path("tags").get(0).asText());
        });
        assertThat(calls)
                .extracting(call -> call.operation().path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_that_is_not_public_says_which_permission_it_needs() {
        assertThat(calls).filteredOn(call -> !call.isPublic()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.operation().path("x-required-permission").toString())
                    .as(call.name())
                    .matches(".*[a-z-]+:[a-z]+.*");
            assertThat(call.answer("401").path("$ref").asText()).as(call.name()).endsWith("/Unauthenticated");
            assertThat(call.answer("403").path("$ref").asText()).as(call.name()).endsWith("/Forbidden");
        });
        assertThat(spec.path("security").get(0).has("bearer")).isTrue();
    }

    @Test
    void every_operation_names_the_problems_that_can_happen_to_it() {
        assertThat(calls).allSatisfy(call -> {
            Set<String> statuses = names(call.operation().path("responses"));
            assertThat(statuses).as(call.name()).contains("429", "500", "503");
            if (call.path().contains("{")) {
                assertThat(statuses).as(call.name()).contains("404");
            }
            if (call.operation().has("requestBody")) {
                assertThat(statuses).as(call.name()).contains("400", "413", "415");
            }
            if (takes(call, "/IfMatch")) {
                assertThat(statuses).as(call.name()).contains("409", "412", "428");
            }
            if (takes(call, "/IdempotencyKey")) {
                assertThat(statuses).as(call.name()).contains("409", "422");
            }
        });
    }

    @Test
    void every_problem_is_a_problem_detail_with_an_example_in_each_language() {
        assertThat(spec.path("components").path("responses").properties())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    JsonNode body = problem.getValue().path("content").path("application/problem+json");
                    assertThat(body.path("schema").path("$ref").asText()).isEqualTo("#/components/schemas/Problem");
                    assertThat(names(body.path("examples"))).contains("ja", "en");
                });
    }

    @Test
    void every_body_has_a_type_and_an_example_unless_it_is_a_file() {
        assertThat(calls).allSatisfy(call -> bodies(call).forEach(body -> {
            String name = call.name() + " " + body.getKey();
            JsonNode schema = body.getValue().path("schema");
            assertThat(schema.isEmpty()).as(name + " has no schema").isFalse();
            boolean file = "binary".equals(schema.path("format").asText())
                    || body.getKey().startsWith("multipart/")
                    || body.getKey().equals("*/*");
            if (!file) {
                assertThat(body.getValue().has("example")
                                || body.getValue().path("examples").size() > 0)
                        .as(name + " has no example")
                        .isTrue();
            }
        }));
    }

    @Test
    void every_success_but_an_empty_one_has_a_body() {
        assertThat(calls)
                .filteredOn(call -> !call.verb().equals("head"))
                .allSatisfy(call -> call.operation().path("responses").properties().stream()
                        .filter(answer -> answer.getKey().matches("20[01356]"))
                        .forEach(answer -> assertThat(answer.getValue().path("content"))
                                .as(call.name() + " " + answer.getKey())
                                .isNotEmpty()));
    }

    @Test
    void every_list_goes_on_by_limit_and_cursor() {
        assertThat(calls)
                .filteredOn(SpecificationTest::answersPage)
                .isNotEmpty()
                .allSatisfy(call -> {
                    String position = call.path().endsWith("/changes") ? "after" : "cursor";
                    if (!ANSWERED_WHOLE.contains(call.path())) {
                        assertThat(parameterNames(call)).as(call.name()).contains("limit", position);
                        assertThat(call.answer("200").path("headers").has("Link"))
                                .as(call.name())
                                .isTrue();
                    }
                });
    }

    @Test
    void a_patch_requires_nothing_and_may_remove_what_may_be_absent() {
        JsonNode patch = spec.path("components").path("schemas").path("ContractPatch");

        assertThat(patch.has("required")).isFalse();
        assertThat(texts(patch.path("properties").path("note").path("type")))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(patch.path("properties").path("title").path("type").asText()).isEqualTo("string");
    }

    @Test
    void what_a_view_always_has_is_required() {
        Set<String> required =
                texts(spec.path("components").path("schemas").path("Contract").path("required"));

        assertThat(required).contains("id", "version", "state", "startsOn").doesNotContain("amount", "note");
    }

    private static boolean answersPage(Call call) {
        return call.answer("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asText()
                .endsWith("Page");
    }

    private static boolean takes(Call call, String component) {
        return texts(call.operation().path("parameters"), "$ref", parameter -> true).stream()
                .anyMatch(reference -> reference.endsWith(component));
    }

    private static Set<String> parameterNames(Call call) {
        return texts(call.operation().path("parameters"), "name", parameter -> true);
    }

    private static Stream<Map.Entry<String, JsonNode>> bodies(Call call) {
        Stream<JsonNode> successes = call.operation().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.of(call.operation().path("requestBody")), successes)
                .flatMap(holder -> holder.path("content").properties().stream());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static Set<String> texts(JsonNode array, String field, Predicate<JsonNode> which) {
        Set<String> texts = new LinkedHashSet<>();
        StreamSupport.stream(array.spliterator(), false)
                .filter(element -> element.has(field) && which.test(element))
                .forEach(element -> texts.add(element.get(field).asText()));
        return texts;
    }
}
