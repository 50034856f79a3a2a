package org.daicho.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minio.DeleteBucketPolicyArgs;
import io.minio.MinioAsyncClient;
import io.minio.SetBucketPolicyArgs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can happen to files in a store that locks. */
@Tag("full")
@Tag("locks")
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LostLocksTest {

    private static final String PATH = "/api/v1/evidence";
    private static final String BUCKET = "daicho";
    private static final Instant END = Instant.parse("2032-03-31T15:00:00Z");
    private static final String NO_LOCKS_BELOW =
            """
            {"Version": "2012-10-17", "Statement": [{
              "Effect": "Deny", "Principal": {"AWS": ["*"]},
              "Action": ["s3:PutObjectRetention"], "Resource": ["arn:aws:s3:::daicho/evidence/%s/*"]}]}""";

    @Inject
    ObjectStore store;

    @Inject
    ObjectLocks locks;

    @Inject
    MinioAsyncClient client;

    @Inject
    StoreIntruder intruder;

    @Inject
    EvidenceFiles files;

    @Inject
    EntityManager entityManager;

    private final String content = Api.unique("file ");

    @BeforeEach
    void there_are_locks() throws IOException {
        assumeTrue(locks.areOffered(), "needs a store that locks: mvn verify -Pfull");
    }

    /** As after everything was copied to a new bucket, without the locks. */
    @Test
    void a_lost_lock_is_found_put_on_again_and_recorded() throws IOException {
        String id = announced();
        sent(id).body("locked", equalTo(true));
        String locked = address(id);
        String copy = store.put(StoreIntruder.key(locked), new ByteArrayInputStream(content.getBytes()));
        QuarkusTransaction.requiringNew().run(() -> move(locked, copy));
        assertThat(locks.lockedUntil(copy)).isEmpty();

        check(id).body("integrity", equalTo("OK")).body("locked", equalTo(true));
        assertThat(locks.lockedUntil(copy)).contains(END);
        assertThat(verbs(id)).isEqualTo(List.of("announced", "stored", "locked", "found-unlocked", "locked"));
    }

    @Test
    void a_file_that_the_store_does_not_lock_is_not_called_locked_and_is_a_gap_until_it_is() throws Exception {
        String id = announced();
        client.setBucketPolicy(SetBucketPolicyArgs.builder()
                        .bucket(BUCKET)
                        .config(NO_LOCKS_BELOW.formatted(id))
                        .build())
                .get();
        try {
            sent(id).body("locked", equalTo(false));
            check(id).body("integrity", equalTo("UNLOCKED")).body("locked", equalTo(false));
            assertThat(gaps("EVIDENCE_UNLOCKED")).contains(id);
        } finally {
            client.deleteBucketPolicy(
                            DeleteBucketPolicyArgs.builder().bucket(BUCKET).build())
                    .get();
        }
        check(id).body("integrity", equalTo("OK")).body("locked", equalTo(true));
        assertThat(locks.lockedUntil(address(id))).contains(END);
        assertThat(gaps("EVIDENCE_UNLOCKED")).doesNotContain(id);
    }

    @Test
    void what_the_disks_below_the_store_lose_or_change_is_a_gap_though_it_was_locked() throws IOException {
        String changed = announced();
        sent(changed).body("locked", equalTo(true));
        intruder.write(address(changed), content.replace("file", "fake").getBytes());
        check(changed).body("integrity", equalTo("WRONG_DIGEST"));
        assertThat(gaps("EVIDENCE_ALTERED")).contains(changed);

        String lost = announced();
        sent(lost).body("locked", equalTo(true));
        intruder.destroy(address(lost));
        check(lost).body("integrity", equalTo("MISSING"));
        assertThat(gaps("EVIDENCE_UNREADABLE")).contains(lost);
    }

    private void move(String from, String to) {
        for (String column : List.of(
                "evidence set object_key = ?2 where object_key", "stored_object set address = ?2 where address")) {
            entityManager
                    .createNativeQuery("update " + column + " = ?1")
                    .setParameter(1, from)
                    .setParameter(2, to)
                    .executeUpdate();
        }
    }

    private String address(String id) {
        return files.kept(UUID.fromString(id)).objectKey();
    }

    private static String announced() {
        return Api.post(
                        PATH,
                        Map.of(
                                "kind", "PLEDGE",
                                "title", "誓約書",
                                "fileName", "誓約書.txt",
                                "retentionClass", "Y5",
                                "completedOn", "2026-10-01"))
                .path("id");
    }

    private ValidatableResponse sent(String id) {
        return Api.admin()
                .contentType("application/octet-stream")
                .body(content.getBytes())
                .put(PATH + '/' + id + "/content")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse check(String id) {
        return Api.admin().post(PATH + '/' + id + "/check").then().statusCode(200);
    }

    private static List<String> verbs(String id) {
        return Api.get(PATH + '/' + id + "/history").getList("items.verb");
    }

    private static List<String> gaps(String rule) {
        return Api.all("/api/v1/gaps?rule=" + rule, "subjectId");
    }
}
