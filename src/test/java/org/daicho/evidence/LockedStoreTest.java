package org.daicho.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daicho.Patience.await;
import static org.daicho.evidence.EvidenceCaller.PATH;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.objectstore.ObjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beside a store that locks, such as Ceph's gateway in the run {@code beside-ceph}. The embedded store cannot. */
@Tag("full")
@Tag("locks")
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LockedStoreTest {

    private static final String LISTS = "/api/v1/evidence-disposals";

    @Inject
    ObjectLocks locks;

    @Inject
    ObjectStore store;

    @Inject
    EvidenceFiles files;

    @Inject
    EvidenceSweeper sweeper;

    private EvidenceCaller caller;

    @BeforeEach
    void begin() throws IOException {
        assumeTrue(locks.areOffered(), "needs a store that locks: mvn verify -Pfull");
        caller = new EvidenceCaller(Api.adminToken());
    }

    @Test
    void a_file_is_locked_to_the_end_of_its_retention_and_nobody_deletes_it() throws IOException {
        String id = stored("Y5", "2026-10-01", Api.unique("file "));
        caller.request().get(PATH + '/' + id).then().body("locked", equalTo(true));
        String address = address(id);
        assertThat(locks.lockedUntil(address)).contains(Instant.parse("2032-03-31T15:00:00Z"));
        String key = address.substring(0, address.indexOf('?'));
        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IOException.class);
        caller.request().get(PATH + '/' + id + "/content").then().statusCode(200);
        assertThat(Api.get(PATH + '/' + id + "/history").getList("items.verb"))
                .isEqualTo(List.of("announced", "stored", "locked"));
    }

    @Test
    void what_is_put_over_a_file_is_never_read_in_its_place() throws IOException {
        String content = Api.unique("file ");
        String id = stored("Y5", "2026-10-01", content);
        String address = address(id);
        store.put(address.substring(0, address.indexOf('?')), new ByteArrayInputStream("fake".getBytes()));

        assertThat(Api.admin().get(PATH + '/' + id + "/content").asString()).isEqualTo(content);
        Api.admin().post(PATH + '/' + id + "/check").then().body("integrity", equalTo("OK"));
    }

    @Test
    void what_has_no_class_is_not_locked_until_it_gets_one() throws IOException {
        String id = caller.stored("x.txt", Api.unique("file ").getBytes());
        caller.request().get(PATH + '/' + id).then().body("locked", equalTo(false));
        Api.patch(Api.tag(PATH + '/' + id), Map.of("retentionClass", "Y1"))
                .patch(PATH + '/' + id)
                .then()
                .statusCode(200);
        Api.admin().post(PATH + '/' + id + "/check").then().body("locked", equalTo(true));
        assertThat(locks.lockedUntil(address(id))).isPresent();
    }

    @Test
    void a_hold_is_in_the_store_too_and_what_is_over_and_free_can_go() throws IOException {
        String id = stored("Y1", "2010-01-01", Api.unique("file "));
        step(PATH + '/' + id, "hold", Map.of("reason", "監査"));
        String address = address(id);
        String key = address.substring(0, address.indexOf('?'));
        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IOException.class);
        step(PATH + '/' + id, "release", Map.of());

        disposed(id);
        assertThat(store.length(address)).isEmpty();
    }

    @Test
    void the_health_of_the_service_says_that_its_store_locks() {
        Api.nobody()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'object-store' }.data.objectLock", equalTo(true))
                .body("checks.name", hasItem("object-store"));
    }

    @Test
    void a_longer_retention_lengthens_the_lock_and_for_ever_is_the_furthest_that_a_store_can() throws IOException {
        String id = stored("Y1", "2026-10-01", Api.unique("file "));
        assertThat(locks.lockedUntil(address(id))).contains(Instant.parse("2028-03-31T15:00:00Z"));
        lengthened(id, "Y10");
        assertThat(locks.lockedUntil(address(id))).contains(Instant.parse("2037-03-31T15:00:00Z"));
        lengthened(id, "PERMANENT");
        assertThat(locks.lockedUntil(address(id))).contains(ObjectLocks.FURTHEST);
    }

    private static void lengthened(String id, String retentionClass) {
        Api.patch(Api.tag(PATH + '/' + id), Map.of("retentionClass", retentionClass))
                .patch(PATH + '/' + id)
                .then()
                .statusCode(200);
        Api.admin().post(PATH + '/' + id + "/check").then().body("locked", equalTo(true));
    }

    @Test
    void a_file_that_the_store_still_locks_goes_when_the_lock_is_over_and_is_certified_then() throws IOException {
        String id = stored("Y1", "2010-01-01", Api.unique("file "));
        String address = address(id);
        // long enough that it is still locked when it is disposed of, also where that takes its time
        locks.lock(address, Instant.now().plusSeconds(20));
        String list = LISTS + '/' + disposed(id);
        caller.request().get(PATH + '/' + id).then().body("state", equalTo("DISPOSED"));
        assertThat(store.length(address)).isPresent();
        caller.request().get(list + "/certificate").then().statusCode(409);

        await().untilAsserted(() -> {
            sweeper.sweepUploads(Instant.now());
            assertThat(store.length(address)).isEmpty();
        });
        caller.request().get(list + "/certificate").then().statusCode(200);
    }

    private static String disposed(String id) {
        String list = Api.post(
                        LISTS, Map.of("evidenceIds", List.of(id), "reason", "満了", "proposedBy", Map.of("name", "文書係")))
                .path("id");
        Map<String, Object> head = Map.of("by", Map.of("name", "事務局長"));
        step(LISTS + '/' + list, "approve", head);
        step(LISTS + '/' + list, "carry-out", head);
        return list;
    }

    private String stored(String retentionClass, String completedOn, String content) {
        String id = Api.post(
                        PATH,
                        Map.of(
                                "kind", "PLEDGE",
                                "title", "誓約書",
                                "fileName", "x.txt",
                                "retentionClass", retentionClass,
                                "completedOn", completedOn))
                .path("id");
        caller.put(id, content.getBytes()).statusCode(200);
        return id;
    }

    private String address(String id) {
        return files.kept(UUID.fromString(id)).objectKey();
    }

    private static void step(String path, String verb, Object body) {
        Api.json(body)
                .header("If-Match", Api.tag(path))
                .post(path + '/' + verb)
                .then()
                .statusCode(200);
    }
}
