package org.daicho.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** Every list can be taken out whole. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ListFilesTest {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    /** Followed, not taken out: it has no end, and the whole of it is the list of the ledger's entries. */
    private static final Set<String> FEEDS = Set.of("/api/v1/changes");

    private record ListedAt(String path, JsonNode operation) {

        JsonNode formats() {
            return operation.path("responses").path("200").path("content");
        }

        /** Without anything that only a caller knows. */
        boolean isAskedAlone() {
            return !path.contains("{")
                    && StreamSupport.stream(operation.path("parameters").spliterator(), false)
                            .noneMatch(parameter -> parameter.path("required").asBoolean());
        }
    }

    @Test
    void every_list_is_offered_as_csv_and_as_ndjson() throws IOException {
        assertThat(lists()).hasSizeGreaterThan(100).allSatisfy(list -> assertThat(
                        list.formats().propertyStream().map(Map.Entry::getKey))
                .as(list.path())
                .contains(CSV, NDJSON));
    }

    @Test
    void what_comes_has_the_headings_that_the_specification_shows_and_as_many_rows_as_ndjson() throws IOException {
        List<ListedAt> asked = lists().stream().filter(ListedAt::isAskedAlone).toList();

        assertThat(asked).hasSizeGreaterThan(30).allSatisfy(list -> {
            String example = list.formats().path(CSV).path("example").asText();
            Response file = taken(list.path(), CSV);
            String text = file.asString();
            assertThat(file.contentType()).as(list.path()).isEqualTo("text/csv;charset=utf-8");
            assertThat(file.header("Content-Disposition"))
                    .as(list.path())
                    .matches("attachment; filename=\"[a-z-]+\\.csv\"");
            assertThat(text).as(list.path()).startsWith("\uFEFF");
            // an example may leave out some, and own fields follow the headings that every body has
            assertThat(headings(text.substring(1))).as(list.path()).containsAll(headings(example));
            assertThat(taken(list.path(), NDJSON).asString().lines())
                    .as(list.path())
                    .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        });
    }

    @Test
    void a_history_is_taken_out_whole_with_what_changed_where_that_is_asked_for() {
        String contract = Api.CONTRACTS + '/' + Api.contract();
        for (int i = 1; i <= 230; i++) {
            Api.patch("\"" + i + "\"", Map.of("note", "髙橋㈱ 第" + i + "版"))
                    .patch(contract)
                    .then()
                    .statusCode(200);
        }
        String history = contract + "/history?diff=true";

        String text = taken(history, CSV + ";charset=windows-31j").asString();
        List<String> lines = text.lines().toList();

        assertThat(lines).hasSize(232);
        assertThat(lines.get(0)).isEqualTo("版,記録日時,操作,実行者,変更点,依頼ID,台帳の位置,種類,ID");
        assertThat(lines.get(231)).contains("changed", "備考: 髙橋㈱ 第229版 → 髙橋㈱ 第230版");
        assertThat(taken(history, NDJSON).asString().lines()).hasSize(231);
    }

    @Test
    void what_cannot_be_listed_is_refused_before_anything_is_written() {
        for (String format : List.of(CSV, CSV + ";charset=windows-31j", NDJSON)) {
            Api.admin()
                    .accept(format)
                    .queryParam("cursor", "abc")
                    .get(Api.CONTRACTORS)
                    .then()
                    .statusCode(400)
                    .contentType(Api.PROBLEM);
        }
    }

    @Test
    void a_format_that_cannot_be_read_is_refused() {
        for (String path : List.of(Api.CONTRACTS, "/api/v1/changes")) {
            Api.admin().header("Accept", "\t").get(path).then().statusCode(400).contentType(Api.PROBLEM);
        }
    }

    private static List<String> headings(String csv) {
        return List.of(csv.lines().findFirst().orElseThrow().split(","));
    }

    private static Response taken(String path, String format) {
        Response answer = Api.admin().accept(format).get(path);
        answer.then().statusCode(200);
        return answer;
    }

    private static List<ListedAt> lists() throws IOException {
        JsonNode specification = new ObjectMapper()
                .readTree(Api.nobody()
                        .queryParam("format", "json")
                        .get("/q/openapi-of-the-code")
                        .asByteArray());
        List<ListedAt> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : specification.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            boolean paged = StreamSupport.stream(get.path("parameters").spliterator(), false)
                    .anyMatch(parameter -> parameter.path("$ref").asText().endsWith("/cursor")
                            || parameter.path("name").asText().equals("cursor"));
            if (paged && !FEEDS.contains(path.getKey())) {
                found.add(new ListedAt(path.getKey(), get));
            }
        }
        return found;
    }
}
