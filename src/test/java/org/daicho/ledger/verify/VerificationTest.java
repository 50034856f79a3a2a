package org.daicho.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a superuser of the database does to the record, each put back afterwards. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class VerificationTest {

    private static final String LEDGER = "/api/v1/ledger";
    private static final String VERIFY = LEDGER + "/verify";

    private final List<Long> positions = new ArrayList<>();
    private Intruder intruder;

    @BeforeEach
    void some_entries_and_a_checkpoint_over_them() throws Exception {
        assumeThat(Intruder.password()).as("the embedded database").exists();
        for (int i = 0; i < 5; i++) {
            positions.add(
                    Api.get("/api/v1/changes?subjectId=" + Api.contractor()).getLong("items[0].position"));
        }
        Api.admin().post(LEDGER + "/checkpoints").then().statusCode(201);
        assertThat(verified().getBoolean("sound")).isTrue();
        intruder = Intruder.enter();
    }

    @AfterEach
    void everything_is_sound_again() throws Exception {
        if (intruder != null) {
            intruder.close();
            assertThat(verified().getList("findings")).isEmpty();
        }
    }

    @Test
    void an_edited_entry_is_named() throws Exception {
        long position = positions.get(2);
        String entry = entryAt(position);
        intruder.does("create temp table kept as select * from ledger_entry where id = '" + entry + "'");
        for (String edit : List.of(
                "state = replace(state, '株式会社', '有限会社')",
                "actor = 'nobody'",
                "recorded_at = recorded_at - interval '1 microsecond'",
                "request_id = null",
                "verb = 'changed'")) {
            intruder.does("update ledger_entry set " + edit + " where id = '" + entry + "'");
            JsonPath found = verified();
            assertThat(found.getBoolean("sound")).isFalse();
            assertThat(named(found)).as(edit).containsExactly("EDITED " + position);
            assertThat(found.getString("findings[0].entryId")).isEqualTo(entry);
            assertThat(named(verified("?from=" + position + "&to=" + position))).containsExactly("EDITED " + position);
            assertThat(named(verified("?to=" + (position - 1)))).isEmpty();
            intruder.does(
                    "delete from ledger_entry where id = '" + entry + "'",
                    "insert into ledger_entry overriding system value select * from kept");
        }
    }

    @Test
    void whoever_also_forges_the_hash_of_the_entry_is_given_away_by_the_tree() throws Exception {
        long leaf = positions.get(2) - 1;
        String before =
                intruder.sees("select encode(hash, 'hex') from ledger_node where level = 0 and index = " + leaf);
        intruder.does("update ledger_node set hash = sha256('forged') where level = 0 and index = " + leaf);
        assertThat(verified().getList("findings.kind")).contains("EDITED", "TREE_ALTERED");
        intruder.does("update ledger_node set hash = '\\x" + before + "' where level = 0 and index = " + leaf);
    }

    @Test
    void whoever_forges_the_whole_tree_is_given_away_by_a_checkpoint() throws Exception {
        long position = positions.get(2);
        String entry = entryAt(position);
        String actor = intruder.sees("select actor from ledger_entry where id = '" + entry + "'");
        intruder.does("update ledger_entry set actor = 'nobody' where id = '" + entry + "'");
        growTheTreeAnewFrom(position);
        JsonPath found = verified();
        assertThat(found.getList("findings.kind")).isNotEmpty().containsOnly("CHECKPOINT_DIFFERS");
        assertThat(found.getLong("findings[0].position")).isLessThanOrEqualTo(position);
        assertThat(found.getLong("findings[0].until")).isGreaterThanOrEqualTo(position);
        intruder.does("update ledger_entry set actor = '" + actor + "' where id = '" + entry + "'");
        growTheTreeAnewFrom(position);
    }

    private void growTheTreeAnewFrom(long position) throws Exception {
        intruder.does("delete from ledger_node where (index + 1) << level >= " + position);
        intruder.letsTheSealerGo();
        Api.get("/api/v1/changes?limit=1");
        intruder.holdsTheSealer();
    }

    @Test
    void a_deleted_entry_is_named() throws Exception {
        long position = positions.get(1);
        takeOut(position);
        assertThat(named(verified())).containsExactly("MISSING " + position);
        putBack();
    }

    @Test
    void a_deleted_entry_is_named_also_where_the_gap_was_closed() throws Exception {
        long position = positions.get(1);
        takeOut(position);
        move("> " + position, -1);
        JsonPath found = verified();
        assertThat(named(found))
                .contains("MISSING " + position, "REORDERED " + position)
                .allMatch(name -> name.equals("MISSING " + position) || name.startsWith("REORDERED"));
        assertThat(found.getLong(
                        "findings.find { it.kind == 'REORDERED' && it.position == " + position + " }.sealedAt"))
                .isEqualTo(position + 1);
        move(">= " + position, 1);
        putBack();
    }

    @Test
    void an_inserted_entry_is_named_whether_it_has_a_position_or_not() throws Exception {
        long position = positions.get(3);
        String forged = "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21";
        intruder.does(
                "insert into ledger_entry (id, subject_type, subject_id, subject_version, verb, actor, recorded_at, state)"
                        + " select '" + forged
                        + "', subject_type, id, 1, verb, actor, recorded_at, state from ledger_entry where id = '"
                        + entryAt(position) + "'");
        JsonPath outside = verified();
        assertThat(named(outside)).containsExactly("INSERTED null");
        assertThat(outside.getString("findings[0].entryId")).isEqualTo(forged);
        move(">= " + position, 1);
        intruder.does("insert into ledger_leaf (position, entry_id) values (" + position + ", '" + forged + "')");
        assertThat(named(verified()))
                .contains("INSERTED " + position, "REORDERED " + (position + 1))
                .allMatch(name -> name.equals("INSERTED " + position) || name.startsWith("REORDERED"));
        intruder.does(
                "delete from ledger_leaf where position = " + position,
                "delete from ledger_entry where id = '" + forged + "'");
        move("> " + position, -1);
    }

    @Test
    void entries_that_changed_places_are_named() throws Exception {
        long one = positions.get(0);
        long other = positions.get(4);
        swap(one, other);
        JsonPath found = verified();
        assertThat(named(found)).containsExactly("REORDERED " + one, "REORDERED " + other);
        assertThat(found.getList("findings.sealedAt", Long.class)).containsExactly(other, one);
        swap(one, other);
    }

    @Test
    void an_older_state_of_the_database_is_named_by_the_copies_in_the_object_store() throws Exception {
        long last = positions.get(1);
        long end = Api.get(LEDGER + "/checkpoints?limit=1").getLong("items[0].size");
        String copy = Api.get(LEDGER + "/checkpoints?limit=1").getString("items[0].objectKey");
        List<String> parts = List.of(
                "ledger_entry where id in (select entry_id from ledger_leaf where position > " + last + ")",
                "ledger_node where (index + 1) << level > " + last,
                "ledger_checkpoint where size > " + last,
                "ledger_leaf where position > " + last);
        for (int i = 0; i < parts.size(); i++) {
            intruder.does(
                    "create temp table kept_" + i + " as select * from " + parts.get(i), "delete from " + parts.get(i));
        }
        JsonPath found = verified();
        assertThat(found.getLong("size")).isEqualTo(last);
        assertThat(named(found)).containsExactly("LEDGER_SHORTER " + (last + 1));
        assertThat(found.getLong("findings[0].until")).isEqualTo(end);
        assertThat(found.getString("findings[0].checkpoint")).isEqualTo(copy);
        for (int i = 0; i < parts.size(); i++) {
            String table = parts.get(i).split(" ")[0];
            intruder.does("insert into " + table + " overriding system value select * from kept_" + i);
        }
    }

    @Test
    void a_checkpoint_that_nobody_known_has_signed_is_named() throws Exception {
        String id = Api.get(LEDGER + "/checkpoints?limit=1").getString("items[0].id");
        String copy = Api.get(LEDGER + "/checkpoints?limit=1").getString("items[0].objectKey");
        String size = intruder.sees("select size from ledger_checkpoint where id = '" + id + "'");
        intruder.does("update ledger_checkpoint set note = replace(note, '\n" + size + "\n', '\n1\n') where id = '" + id
                + "'");
        JsonPath found = verified();
        assertThat(named(found)).containsExactly("CHECKPOINT_INVALID null", "CHECKPOINT_COPY_DIFFERS null");
        assertThat(found.getList("findings.checkpoint")).containsOnly(copy);
        intruder.does("update ledger_checkpoint set note = replace(note, '\n1\n', '\n" + size + "\n') where id = '" + id
                + "'");
    }

    @Test
    void only_what_there_is_can_be_verified() {
        long size = verified().getLong("size");
        Api.admin()
                .get(VERIFY + "?to=" + (size + 1))
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("to"));
        Api.admin().get(VERIFY + "?from=3&to=2").then().statusCode(400).body("violations[0].pointer", equalTo("from"));
        Api.admin().get(VERIFY + "?from=0").then().statusCode(400);
    }

    private static JsonPath verified() {
        return verified("");
    }

    private static JsonPath verified(String range) {
        return Api.get(VERIFY + range);
    }

    private static List<String> named(JsonPath found) {
        return found.getList("findings.collect { it.kind + ' ' + it.position }");
    }

    private String entryAt(long position) throws Exception {
        return intruder.sees("select entry_id from ledger_leaf where position = " + position);
    }

    private void takeOut(long position) throws Exception {
        String entry = "ledger_entry where id = '" + entryAt(position) + "'";
        String leaf = "ledger_leaf where position = " + position;
        intruder.does(
                "create temp table kept_entry as select * from " + entry,
                "create temp table kept_leaf as select * from " + leaf,
                "delete from " + entry,
                "delete from " + leaf);
    }

    private void putBack() throws Exception {
        intruder.does(
                "insert into ledger_entry overriding system value select * from kept_entry",
                "insert into ledger_leaf select * from kept_leaf");
    }

    /** In two steps, because positions are unique at every moment. */
    private void move(String which, int by) throws Exception {
        intruder.does(
                "update ledger_leaf set position = -position where position " + which,
                "update ledger_leaf set position = -position + " + by + " where position < 0");
    }

    private void swap(long one, long other) throws Exception {
        String first = entryAt(one);
        String second = entryAt(other);
        intruder.does(
                "delete from ledger_leaf where position in (" + one + ", " + other + ")",
                "insert into ledger_leaf (position, entry_id) values (" + one + ", '" + second + "'), (" + other + ", '"
                        + first + "')");
    }
}
