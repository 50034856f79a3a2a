package org.daicho.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.assurance.Staff;
import org.daicho.ledger.tree.MerkleHash;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LedgerEntriesTest {

    private static final String ENTRIES = "/api/v1/ledger/entries";

    @Test
    void entries_come_in_their_order_to_the_last_and_are_what_the_tree_has() throws Exception {
        long before = size();
        Api.contract();

        List<JsonNode> lines = exported(Api.adminToken(), before);

        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        long position = before;
        for (JsonNode line : lines) {
            position++;
            assertThat(line.path("position").asLong()).isEqualTo(position);
            byte[] leaf = line.path("leaf").asText().getBytes(StandardCharsets.UTF_8);
            assertThat(Base64.getEncoder().encodeToString(MerkleHash.leaf(leaf)))
                    .isEqualTo(line.path("leafHash").asText());
        }
        assertThat(Api.get(ENTRIES + '/' + (before + 1)).getString("leaf"))
                .isEqualTo(lines.get(0).path("leaf").asText());
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        long before = size();
        Api.contract();

        JsonPath first = Api.get(ENTRIES + "?limit=1&count=exact&cursor=" + before);
        JsonPath second = Api.get(ENTRIES + "?limit=1&cursor=" + first.getString("next"));

        assertThat(first.getList("items.position")).isEqualTo(List.of((int) before + 1));
        assertThat(second.getList("items.position")).isEqualTo(List.of((int) before + 2));
        assertThat(first.getLong("count.value")).isGreaterThanOrEqualTo(before + 2);
        Api.admin().get(ENTRIES + "?cursor=x").then().statusCode(400);
        Api.as(Api.token("READ_ONLY")).get(ENTRIES).then().statusCode(403);
    }

    @Test
    void what_the_caller_may_not_read_is_there_with_its_hash_alone() throws Exception {
        long before = size();
        String document = Api.post(
                        "/api/v1/policy-documents",
                        Map.of("kind", "PROCEDURE", "title", Api.unique("手順"), "owner", Staff.named("情報政策課長")))
                .path("id");

        JsonNode shown = entryOf(exported(Api.adminToken(), before), document);
        JsonNode hidden = entryOf(exported(Api.token("AUDITOR"), before), document);

        assertThat(shown.path("leaf").asText()).contains(document);
        assertThat(hidden.has("leaf")).isFalse();
        assertThat(hidden.path("leafHash")).isEqualTo(shown.path("leafHash"));
    }

    private static JsonNode entryOf(List<JsonNode> lines, String subject) {
        return lines.stream()
                .filter(line -> line.path("subjectId").asText().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static long size() {
        return Api.get(ENTRIES + "?limit=1&count=exact").getLong("count.value");
    }

    private static List<JsonNode> exported(String token, long after) throws Exception {
        String lines = Api.as(token)
                .accept("application/x-ndjson")
                .get(ENTRIES + "?cursor=" + after)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> read = new ArrayList<>();
        for (String line : lines.split("\n")) {
            read.add(new ObjectMapper().readTree(line));
        }
        return read;
    }
}
