package org.daicho.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.evidence.EvidenceFiles;
import org.daicho.foreign.StoreIntruder;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.objectstore.ObjectStore;
import org.junit.jupiter.api.Test;

/** What happens to the store behind the service's back. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReconcilerTest {

    private static final String PATH = "/api/v1/evidence";

    @Inject
    ObjectStore store;

    @Inject
    ObjectLocks locks;

    @Inject
    StoreIntruder intruder;

    @Inject
    EvidenceFiles files;

    @Inject
    Reconciler reconciler;

    @Inject
    Strays strays;

    @Test
    void a_sound_file_is_looked_at_without_a_new_version() {
        String id = stored(Api.unique("file "));
        Instant before = checkedAt(id);
        check(id).statusCode(200).body("integrity", equalTo("OK")).header("ETag", equalTo("\"2\""));
        assertThat(checkedAt(id)).isAfter(before);
        assertThat(Api.get(PATH + '/' + id + "/history").getList("items.verb"))
                .isEqualTo(List.of("announced", "stored"));
    }

    @Test
    void what_got_lost_or_changed_is_found_and_told() throws IOException {
        String lost = stored(Api.unique("file "));
        String changed = stored(Api.unique("file "));
        intruder.remove(address(lost));
        intruder.write(address(changed), Api.unique("fake ").getBytes());

        check(lost).statusCode(200).body("integrity", equalTo("MISSING"));
        check(changed).statusCode(200).body("integrity", equalTo("WRONG_DIGEST"));
        assertThat(Api.all(PATH + "?integrity=MISSING", "id")).contains(lost).doesNotContain(changed);
        check(lost).statusCode(200);
        assertThat(Api.get(PATH + '/' + lost + "/history").getList("items.verb"))
                .isEqualTo(List.of("announced", "stored", "found-unsound"));
        assertThat(gaps("EVIDENCE_UNREADABLE")).contains(lost).doesNotContain(changed);
        assertThat(gaps("EVIDENCE_ALTERED")).contains(changed).doesNotContain(lost);
    }

    /** Ceph's gateway remembers the length, announces it, and falls silent where the bytes end. */
    @Test
    void what_got_shorter_is_found_and_told_also_where_the_store_does_not_know_it_yet() throws IOException {
        String content = Api.unique("file ");
        String shortened = stored(content);
        intruder.write(address(shortened), "short".getBytes());
        boolean known = !locks.areOffered();
        check(shortened).statusCode(200).body("integrity", equalTo(known ? "WRONG_SIZE" : "UNREADABLE"));
        assertThat(gaps(known ? "EVIDENCE_ALTERED" : "EVIDENCE_UNREADABLE")).contains(shortened);

        intruder.write(address(shortened), content.getBytes());
        check(shortened).statusCode(200).body("integrity", equalTo("OK"));
        assertThat(Api.get(PATH + '/' + shortened + "/history").getList("items.verb"))
                .isEqualTo(List.of("announced", "stored", "found-unsound", "found-sound"));
    }

    @Test
    void a_copy_of_the_same_content_mends_what_was_damaged() throws IOException {
        String content = Api.unique("file ");
        String damaged = stored(content);
        intruder.write(address(damaged), content.replace("file", "fake").getBytes());
        check(damaged).body("integrity", equalTo("WRONG_DIGEST"));

        String again = stored(content);
        check(damaged).statusCode(200).body("integrity", equalTo("OK"));

        assertThat(address(damaged)).isEqualTo(address(again));
        assertThat(Api.admin().get(PATH + '/' + damaged + "/content").asString())
                .isEqualTo(content);
        assertThat(Api.get(PATH + '/' + damaged + "/history").getList("items.verb"))
                .isEqualTo(List.of("announced", "stored", "found-unsound", "mended"));
    }

    @Test
    void every_file_is_read_again_once_its_time_has_come() throws IOException {
        String lost = stored(Api.unique("file "));
        intruder.remove(address(lost));
        reconciler.recheck(Instant.now().plusSeconds(1));
        Api.admin().get(PATH + '/' + lost).then().body("integrity", equalTo("MISSING"));
        assertThat(reconciler.lease(Instant.EPOCH)).isEmpty();
    }

    @Test
    void a_file_without_a_record_is_adopted_where_it_is_waited_for_and_reported_otherwise() throws IOException {
        String waiting = announced();
        String known = stored(Api.unique("file "));
        write("evidence/" + waiting + '/' + UUID.randomUUID(), Api.unique("stray "));
        String unknown = "evidence/" + known + '/' + UUID.randomUUID();
        String foreign = "evidence/" + Api.unique("foreign");
        write(unknown, "stray");
        write(foreign, "stray");

        strays.find(Instant.now().plusSeconds(5));
        strays.find(Instant.now().plusSeconds(5));

        Api.admin().get(PATH + '/' + waiting).then().body("state", equalTo("STORED"));
        List<String> reported = Api.all("/api/v1/stray-objects", "objectKey");
        assertThat(reported).contains(unknown, foreign).doesNotContain(StoreIntruder.key(address(known)));
        assertThat(store.length(unknown)).isPresent();
    }

    @Test
    void what_a_killed_store_had_half_written_never_becomes_a_file() throws IOException {
        String waiting = announced();
        String half = "evidence/" + waiting + '/' + UUID.randomUUID() + '-' + UUID.randomUUID();
        write(half, "the first half");

        strays.find(Instant.now().plusSeconds(5));

        Api.admin().get(PATH + '/' + waiting).then().body("state", equalTo("RECEIVING"));
        assertThat(Api.all("/api/v1/stray-objects", "objectKey")).contains(half);
    }

    @Test
    void there_is_nothing_to_check_before_the_file_has_come() {
        check(announced()).statusCode(409).body("violations.code", contains("no-file"));
        check(UUID.randomUUID().toString()).statusCode(404);
    }

    private static Instant checkedAt(String id) {
        return Instant.parse(Api.get(PATH + '/' + id).getString("checkedAt"));
    }

    private static List<String> gaps(String rule) {
        return Api.all("/api/v1/gaps?rule=" + rule, "subjectId");
    }

    private String address(String id) {
        return files.kept(UUID.fromString(id)).objectKey();
    }

    private void write(String key, String content) throws IOException {
        store.put(key, new ByteArrayInputStream(content.getBytes()));
    }

    private static ValidatableResponse check(String id) {
        return Api.admin().post(PATH + '/' + id + "/check").then();
    }

    private static String announced() {
        return Api.post(PATH, Map.of("kind", "PLEDGE", "title", "誓約書", "fileName", "誓約書.txt"))
                .path("id");
    }

    private static String stored(String content) {
        String id = announced();
        Api.admin()
                .contentType("application/octet-stream")
                .body(content.getBytes())
                .put(PATH + '/' + id + "/content")
                .then()
                .statusCode(200);
        return id;
    }
}
