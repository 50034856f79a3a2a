package org.daicho.objectstore;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daicho.Patience.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.SetObjectRetentionArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What nobody can do to a locked version, with all the rights that there are: the keys are those of the bucket's owner. */
@Tag("full")
@Tag("locks")
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LockedVersionsTest {

    private static final String BUCKET = "daicho";

    @Inject
    ObjectStore store;

    @Inject
    ObjectLocks locks;

    @Inject
    MinioAsyncClient client;

    private final Instant inTenDays = Instant.now().plus(10, DAYS).truncatedTo(SECONDS);
    private String key;
    private ObjectAddress object;
    private String address;

    @BeforeEach
    void an_object() throws IOException {
        assumeTrue(locks.areOffered(), "needs a store that locks: mvn verify -Pfull");
        key = Api.unique("tried/");
        address = put("first");
        object = ObjectAddress.parse(address);
    }

    @Test
    void it_is_deleted_neither_by_the_service_nor_by_any_call_of_the_client() throws Exception {
        locks.lock(address, inTenDays);

        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IOException.class);
        isRefused(() -> removing(false));
        isRefused(() -> removing(true));
        var many = client.removeObjects(RemoveObjectsArgs.builder()
                .bucket(BUCKET)
                .bypassGovernanceMode(true)
                .objects(List.of(new DeleteRequest.Object(key, object.version())))
                .build());
        assertThat(many)
                .singleElement()
                .satisfies(refused -> assertThat(refused.get().code()).isEqualTo("AccessDenied"));
        assertThat(content(address)).isEqualTo("first");
    }

    @Test
    void what_hides_it_or_is_put_over_it_changes_nothing() throws Exception {
        locks.lock(address, inTenDays);
        String other = put("second");
        client.removeObject(
                        RemoveObjectArgs.builder().bucket(BUCKET).object(key).build())
                .get();

        assertThat(store.address(key)).isEmpty();
        assertThat(store.addresses(key)).containsExactly(other, address);
        assertThat(content(address)).isEqualTo("first");
    }

    @Test
    void its_end_only_moves_later() throws Exception {
        assertThat(locks.lockedUntil(address)).isEmpty();
        assertThat(locks.lock(address, inTenDays)).isEqualTo(inTenDays);
        assertThat(locks.lock(address, inTenDays.minus(5, DAYS))).isEqualTo(inTenDays);
        isRefused(() -> retaining(RetentionMode.COMPLIANCE, inTenDays.minus(5, DAYS), false));
        isRefused(() -> retaining(RetentionMode.COMPLIANCE, inTenDays.minus(5, DAYS), true));
        isRefused(() -> retaining(RetentionMode.GOVERNANCE, inTenDays, true));
        assertThat(locks.lockedUntil(address)).contains(inTenDays);
        assertThat(locks.lock(address, inTenDays.plus(5, DAYS))).isEqualTo(inTenDays.plus(5, DAYS));
    }

    @Test
    void it_is_not_unlocked_by_asking_for_more_years_than_the_store_can_count() throws Exception {
        locks.lock(address, inTenDays);
        assertThat(locks.lock(address, inTenDays.plus(100 * 365, DAYS))).isEqualTo(ObjectLocks.FURTHEST);
        isRefused(() -> removing(true));
    }

    @Test
    void a_weaker_lock_does_not_count_and_becomes_a_strong_one() throws Exception {
        retaining(RetentionMode.GOVERNANCE, inTenDays.plus(5, DAYS), false).get();
        assertThat(locks.lockedUntil(address)).isEmpty();
        assertThat(locks.lock(address, inTenDays)).isEqualTo(inTenDays.plus(5, DAYS));
        isRefused(() -> removing(true));
    }

    @Test
    void under_hold_it_stays_and_once_free_and_over_it_goes() throws Exception {
        locks.lock(address, Instant.now().plus(3, SECONDS));
        locks.hold(address, true);
        await().until(() -> locks.lockedUntil(address).orElseThrow().isBefore(Instant.now()));
        isRefused(() -> removing(true));
        locks.hold(address, false);
        await().untilAsserted(() -> store.delete(key));
        assertThat(store.addresses(key)).isEmpty();
    }

    private Future<Void> removing(boolean bypass) throws MinioException {
        return client.removeObject(RemoveObjectArgs.builder()
                .bucket(BUCKET)
                .object(key)
                .versionId(object.version())
                .bypassGovernanceMode(bypass)
                .build());
    }

    private Future<Void> retaining(RetentionMode mode, Instant until, boolean bypass) throws MinioException {
        return client.setObjectRetention(SetObjectRetentionArgs.builder()
                .bucket(BUCKET)
                .object(key)
                .versionId(object.version())
                .config(new Retention(mode, until.atZone(ZoneOffset.UTC)))
                .bypassGovernanceMode(bypass)
                .build());
    }

    private interface Call {
        Future<Void> start() throws MinioException;
    }

    private static void isRefused(Call call) {
        ThrowingCallable answer = () -> call.start().get();
        assertThatThrownBy(answer)
                .rootCause()
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refused -> assertThat(refused.errorResponse().code()).isEqualTo("AccessDenied"));
    }

    private String put(String content) throws IOException {
        return store.put(key, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String content(String of) throws IOException {
        try (var in = store.open(of, 0, store.length(of).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
