package org.daicho.objectstore;

import io.minio.DisableObjectLegalHoldArgs;
import io.minio.EnableObjectLegalHoldArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.MinioAsyncClient;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Locks through the MinIO client. */
@Singleton
class MinioLocks implements ObjectLocks {

    /** How stores say that a bucket was made without locks, or that they have none at all. */
    private static final Set<String> NONE =
            Set.of("ObjectLockConfigurationNotFoundError", "NoSuchObjectLockConfiguration", "NotImplemented");

    private final MinioAsyncClient client;
    private final String bucket;
    private volatile @Nullable Boolean offered;

    @Inject
    MinioLocks(MinioAsyncClient client, StoreConfig config) {
        this.client = client;
        this.bucket = config.bucket();
    }

    @Override
    public boolean areOffered() throws IOException {
        Boolean known = offered;
        if (known == null) {
            known = ask();
            offered = known;
        }
        return known;
    }

    private boolean ask() throws IOException {
        try {
            StoreCalls.answer(
                    "object lock of " + bucket,
                    () -> client.getObjectLockConfiguration(GetObjectLockConfigurationArgs.builder()
                            .bucket(bucket)
                            .build()));
            return true;
        } catch (IOException refused) {
            if (refused.getCause() instanceof ErrorResponseException answer
                    && NONE.contains(answer.errorResponse().code())) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public Instant lock(String address, Instant wanted) throws IOException {
        StatObjectResponse head = head(address);
        Instant until = end(head, wanted.isAfter(FURTHEST) ? FURTHEST : wanted);
        if (compliance(head).filter(until::equals).isPresent()) {
            return until;
        }
        ObjectAddress object = ObjectAddress.parse(address);
        StoreCalls.answer(
                "lock " + address,
                () -> client.setObjectRetention(SetObjectRetentionArgs.builder()
                        .bucket(bucket)
                        .object(object.key())
                        .versionId(object.version())
                        .config(new Retention(RetentionMode.COMPLIANCE, until.atZone(ZoneOffset.UTC)))
                        .bypassGovernanceMode(head.lockMode() == RetentionMode.GOVERNANCE)
                        .build()));
        return lockedUntil(address).orElseThrow(() -> new IOException("the store did not lock " + address));
    }

    /**
     * A bucket may lock everything by itself, and in the mode that does not count. Making that stronger counts as bypassing it,
     * at least for Ceph; its end is not moved closer.
     */
    private static Instant end(StatObjectResponse head, Instant wanted) {
        Instant present = head.lockRetainUntilDate() == null
                ? Instant.MIN
                : head.lockRetainUntilDate().toInstant();
        return present.isAfter(wanted) ? present : wanted;
    }

    @Override
    public Optional<Instant> lockedUntil(String address) throws IOException {
        return compliance(head(address));
    }

    private static Optional<Instant> compliance(StatObjectResponse head) {
        return head.lockMode() != RetentionMode.COMPLIANCE || head.lockRetainUntilDate() == null
                ? Optional.empty()
                : Optional.of(head.lockRetainUntilDate().toInstant());
    }

    /** It says of the lock too: the client's own call for that fails on an object without one. */
    private StatObjectResponse head(String address) throws IOException {
        ObjectAddress object = ObjectAddress.parse(address);
        return StoreCalls.answer(
                "lock of " + address,
                () -> client.statObject(StatObjectArgs.builder()
                        .bucket(bucket)
                        .object(object.key())
                        .versionId(object.version())
                        .build()));
    }

    @Override
    public void hold(String address, boolean held) throws IOException {
        ObjectAddress object = ObjectAddress.parse(address);
        StoreCalls.answer(
                "legal hold of " + address,
                () -> held
                        ? client.enableObjectLegalHold(EnableObjectLegalHoldArgs.builder()
                                .bucket(bucket)
                                .object(object.key())
                                .versionId(object.version())
                                .build())
                        : client.disableObjectLegalHold(DisableObjectLegalHoldArgs.builder()
                                .bucket(bucket)
                                .object(object.key())
                                .versionId(object.version())
                                .build()));
    }
}
