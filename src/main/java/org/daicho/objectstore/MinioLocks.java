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
    public Instant lock(String address, Instant until) throws IOException {
        Optional<Instant> present = lockedUntil(address);
        if (present.isPresent() && !present.get().isBefore(until)) {
            return present.get();
        }
        ObjectAddress object = ObjectAddress.parse(address);
        StoreCalls.answer(
                "lock " + address,
                () -> client.setObjectRetention(SetObjectRetentionArgs.builder()
                        .bucket(bucket)
                        .object(object.key())
                        .versionId(object.version())
                        .config(new Retention(RetentionMode.COMPLIANCE, until.atZone(ZoneOffset.UTC)))
                        .build()));
        return lockedUntil(address).orElseThrow(() -> new IOException("the store did not lock " + address));
    }

    /** From the head of the object: the client's own call for this fails on an object without a lock. */
    @Override
    public Optional<Instant> lockedUntil(String address) throws IOException {
        ObjectAddress object = ObjectAddress.parse(address);
        StatObjectResponse head = StoreCalls.answer(
                "lock of " + address,
                () -> client.statObject(StatObjectArgs.builder()
                        .bucket(bucket)
                        .object(object.key())
                        .versionId(object.version())
                        .build()));
        return head.lockMode() != RetentionMode.COMPLIANCE || head.lockRetainUntilDate() == null
                ? Optional.empty()
                : Optional.of(head.lockRetainUntilDate().toInstant());
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
