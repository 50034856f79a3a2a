package org.daicho.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.ledger.tree.MerkleHash;
import org.daicho.ledger.tree.Proofs;
import org.daicho.objectstore.ObjectStore;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CheckpointsTest {

    private static final String LEDGER = "/api/v1/ledger";
    private static final String CHECKPOINTS = LEDGER + "/checkpoints";

    @Inject
    ObjectStore store;

    @Test
    void an_entry_is_proved_to_be_in_a_checkpoint_without_trusting_the_service() {
        String contractor = Api.contractor();
        long position = Api.get("/api/v1/changes?subjectId=" + contractor).getLong("items[0].position");
        Checkpoint checkpoint = checked(note());
        var entry = Api.get(LEDGER + "/entries/" + position);
        byte[] leaf = MerkleHash.leaf(entry.getString("leaf").getBytes(StandardCharsets.UTF_8));
        assertThat(entry.getString("subjectId")).isEqualTo(contractor);
        assertThat(entry.getString("leaf")).contains("\"id\":\"" + contractor);
        assertThat(bytes(entry.getString("leafHash"))).isEqualTo(leaf);
        var proof = Api.get(LEDGER + "/entries/" + position + "/proof?size=" + checkpoint.size());
        assertThat(Proofs.includes(
                        position - 1, checkpoint.size(), leaf, hashes(proof.getList("hashes")), checkpoint.root()))
                .isTrue();
    }

    @Test
    void a_later_checkpoint_is_proved_to_continue_an_earlier_one() {
        Checkpoint first = checked(note());
        Api.contractor();
        Api.contractor();
        Api.contractor();
        Checkpoint second = checked(note());
        assertThat(second.size()).isGreaterThanOrEqualTo(first.size() + 3);
        var proof = Api.get(LEDGER + "/consistency?from=" + first.size() + "&to=" + second.size());
        assertThat(Proofs.consistent(
                        first.size(), second.size(), first.root(), second.root(), hashes(proof.getList("hashes"))))
                .isTrue();
        assertThat(bytes(proof.getString("fromRoot"))).isEqualTo(first.root());
        assertThat(bytes(proof.getString("toRoot"))).isEqualTo(second.root());
    }

    @Test
    void proofs_of_what_is_not_there_are_refused() {
        long size = Api.get(LEDGER + "/status").getLong("size");
        Api.admin().get(LEDGER + "/entries/0").then().statusCode(404);
        Api.admin().get(LEDGER + "/entries/" + (size + 100_000)).then().statusCode(404);
        Api.admin()
                .get(LEDGER + "/entries/" + (size + 100_000) + "/proof")
                .then()
                .statusCode(404);
        refused(LEDGER + "/entries/1/proof?size=" + (size + 100_000), "size", "too-large");
        refused(LEDGER + "/entries/3/proof?size=2", "size", "too-small");
        refused(LEDGER + "/consistency?from=" + (size + 100_000), "from", "too-large");
        refused(LEDGER + "/consistency?from=2&to=1", "from", "too-large");
        Api.admin().get(LEDGER + "/consistency").then().statusCode(400);
    }

    @Test
    void a_checkpoint_made_on_demand_is_kept_and_its_copy_is_in_the_object_store() throws Exception {
        Api.contractor();
        String path = Api.admin()
                .post(CHECKPOINTS)
                .then()
                .statusCode(201)
                .body("objectKey", startsWith("ledger/checkpoints/"))
                .body("storedAt", notNullValue())
                .body("madeBy", equalTo("token:bootstrap"))
                .extract()
                .header("Location");
        path = path.substring(path.indexOf("/api/"));
        var kept = Api.get(path);
        assertThat(checked(kept.getString("note")).size()).isEqualTo(kept.getLong("size"));
        try (var copy = store.open(kept.getString("objectKey"), 0, 10_000)) {
            assertThat(new String(copy.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(kept.getString("note"));
        }
        String next = Api.admin().post(CHECKPOINTS).path("id");
        // other tests may have made one meanwhile, and there may be no more than these two
        List<String> newest = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < 4 && cursor != null; i++) {
            JsonPath one = Api.get(CHECKPOINTS + "?limit=1" + cursor);
            newest.addAll(one.getList("items.id"));
            cursor = one.getString("next") == null ? null : "&cursor=" + one.getString("next");
        }
        assertThat(newest).doesNotHaveDuplicates().containsSubsequence(next, kept.getString("id"));
        Api.admin()
                .get(CHECKPOINTS + "?cursor=x")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("invalid-cursor"));
        Api.admin()
                .get(CHECKPOINTS + "/019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21")
                .then()
                .statusCode(404);
    }

    @Test
    void a_new_key_signs_beside_the_old_one_while_both_are_valid() {
        List<VerifierKey> before = keysThatSign();
        String key = Api.post(LEDGER + "/keys", Map.of("overlapDays", 1)).path("verifierKey");
        SignedNote note = SignedNote.parse(note());
        assertThat(note.isSignedBy(VerifierKey.parse(key))).isTrue();
        assertThat(before).isNotEmpty().allMatch(note::isSignedBy);
        String last = Api.post(LEDGER + "/keys", Map.of("overlapDays", 0)).path("verifierKey");
        SignedNote later = SignedNote.parse(note());
        assertThat(later.isSignedBy(VerifierKey.parse(last))).isTrue();
        assertThat(later.isSignedBy(VerifierKey.parse(key))).isFalse();
        var keys = Api.get(LEDGER + "/keys?limit=200");
        assertThat(keys.getList("items.verifierKey")).contains(key, last);
        String id = keys.getString("items.find { it.verifierKey == '" + key + "' }.id");
        assertThat(Api.get(LEDGER + "/keys/" + id).getString("signsUntil")).isNotNull();
        assertThat(Api.get(LEDGER + "/keys/" + id + "/history").getList("items.verb"))
                .containsExactly("created", "succeeded");
        Api.json(Map.of("overlapDays", 400)).post(LEDGER + "/keys").then().statusCode(400);
    }

    @Test
    void the_status_tells_how_far_sealing_has_come() {
        Api.contractor();
        note();
        Api.admin()
                .get(LEDGER + "/status")
                .then()
                .statusCode(200)
                .body("size", greaterThan(0))
                .body("sealedAt", notNullValue())
                .body("pending", notNullValue());
    }

    private static void refused(String path, String pointer, String code) {
        Api.admin()
                .get(path)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    private static String note() {
        return Api.admin()
                .get(LEDGER + "/checkpoint")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
    }

    private static Checkpoint checked(String text) {
        SignedNote note = SignedNote.parse(text);
        assertThat(keys()).anyMatch(note::isSignedBy);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo("daicho");
        return checkpoint;
    }

    private static List<VerifierKey> keys() {
        return Api.get(LEDGER + "/keys?limit=200").getList("items.verifierKey", String.class).stream()
                .map(VerifierKey::parse)
                .toList();
    }

    private static List<VerifierKey> keysThatSign() {
        return Api.get(LEDGER + "/keys?limit=200")
                .getList("items.findAll { it.signsUntil == null }.verifierKey", String.class)
                .stream()
                .map(VerifierKey::parse)
                .toList();
    }

    private static List<byte[]> hashes(List<String> base64) {
        return base64.stream().map(CheckpointsTest::bytes).toList();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
