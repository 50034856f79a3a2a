package org.daicho.objectstore;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectVersionsArgs;
import io.minio.ListObjectsV2Args;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.ObjectWriteResponse;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.messages.Item;
import io.minio.messages.ListVersionsResult;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The store behind the MinIO client. */
@Singleton
class MinioStore implements ObjectStore {

    private final MinioAsyncClient client;
    private final StoreConfig config;
    private final PartBuffers buffers;
    private final MinioParts parts;
    private final ObjectLocks locks;
    private final String bucket;

    @Inject
    MinioStore(MinioAsyncClient client, StoreConfig config, PartBuffers buffers, MinioParts parts, ObjectLocks locks) {
        this.client = client;
        this.config = config;
        this.buffers = buffers;
        this.parts = parts;
        this.locks = locks;
        this.bucket = config.bucket();
    }

    @Override
    public String put(String key, InputStream content) throws IOException {
        try (PartBuffers.Turn turn = buffers.take()) {
            byte[] first = turn.of(0);
            int length = content.readNBytes(first, 0, first.length);
            if (length < first.length) {
                return whole(key, first, length);
            }
            return pinned(PartUpload.send(parts, key, turn, length, content));
        }
    }

    /** Some stores do not say which version an upload in parts has become. */
    private String pinned(String address) throws IOException {
        boolean isPinned = ObjectAddress.parse(address).version() != null;
        return isPinned || !locks.areOffered() ? address : address(address).orElse(address);
    }

    private String whole(String key, byte[] data, int length) throws IOException {
        ObjectWriteResponse written = StoreCalls.answer(
                "put " + key,
                () -> client.putObject(PutObjectAPIArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .data(data, length)
                        .headers(MinioParts.checks(data, length))
                        .build()));
        return ObjectAddress.of(key, written.versionId());
    }

    @Override
    public InputStream open(String address, long from, long length) throws IOException {
        ObjectAddress object = ObjectAddress.parse(address);
        return StoreCalls.opened(
                "get " + address,
                () -> client.getObject(GetObjectArgs.builder()
                        .bucket(bucket)
                        .object(object.key())
                        .versionId(object.version())
                        .offset(from)
                        .length(length)
                        .build()));
    }

    @Override
    public OptionalLong length(String address) throws IOException {
        Optional<StatObjectResponse> found = stat(ObjectAddress.parse(address));
        return found.isPresent() ? OptionalLong.of(found.get().size()) : OptionalLong.empty();
    }

    @Override
    public Optional<String> address(String key) throws IOException {
        return stat(new ObjectAddress(key, null)).map(found -> ObjectAddress.of(key, found.versionId()));
    }

    @Override
    public List<String> addresses(String key) throws IOException {
        return locks.areOffered()
                ? ids(key, listVersions(key).contents())
                        .map(version -> ObjectAddress.of(key, version))
                        .toList()
                : address(key).stream().toList();
    }

    private Optional<StatObjectResponse> stat(ObjectAddress object) throws IOException {
        try {
            return Optional.of(StoreCalls.answer(
                    "stat " + object.key(),
                    () -> client.statObject(StatObjectArgs.builder()
                            .bucket(bucket)
                            .object(object.key())
                            .versionId(object.version())
                            .build())));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    @Override
    public List<Listed> list(String prefix, @Nullable String after, int limit) throws IOException {
        ListObjectsV2Args.Builder page =
                ListObjectsV2Args.builder().bucket(bucket).prefix(prefix).maxKeys(limit);
        if (after != null) {
            page.startAfter(after);
        }
        return StoreCalls.answer("list " + prefix, () -> client.listObjectsV2(page.build()))
                .result()
                .contents()
                .stream()
                .map(item -> new Listed(
                        item.objectName(), item.size(), item.lastModified().toInstant()))
                .toList();
    }

    /** Where versions are kept, a plain delete only hides them. */
    @Override
    public void delete(String key) throws IOException {
        if (locks.areOffered()) {
            ListVersionsResult found = listVersions(key);
            for (String version : Stream.concat(ids(key, found.contents()), ids(key, found.deleteMarkers()))
                    .toList()) {
                remove(key, version);
            }
        } else {
            remove(key, null);
        }
    }

    private ListVersionsResult listVersions(String key) throws IOException {
        return StoreCalls.answer(
                        "versions of " + key,
                        () -> client.listObjectVersions(ListObjectVersionsArgs.builder()
                                .bucket(bucket)
                                .prefix(key)
                                .build()))
                .result();
    }

    /** The listing is of everything that begins like the key. */
    private static Stream<String> ids(String key, List<? extends Item> listed) {
        return listed.stream()
                .filter(version -> version.objectName().equals(key))
                .map(Item::versionId);
    }

    private void remove(String key, @Nullable String version) throws IOException {
        StoreCalls.answer(
                "delete " + key,
                () -> client.removeObject(RemoveObjectArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .versionId(version)
                        .build()));
    }

    @Override
    public void check() throws IOException {
        if (exists()) {
            return;
        }
        if (!config.createBucket()) {
            throw new NoSuchFileException("bucket " + bucket);
        }
        try {
            StoreCalls.answer(
                    "make the bucket " + bucket,
                    () -> client.makeBucket(MakeBucketArgs.builder()
                            .bucket(bucket)
                            .objectLock(config.objectLock())
                            .build()));
        } catch (IOException refused) {
            // Another replica may have made it since we looked.
            if (!exists()) {
                throw refused;
            }
        }
    }

    private boolean exists() throws IOException {
        return StoreCalls.answer(
                "find the bucket " + bucket,
                () -> client.bucketExists(
                        BucketExistsArgs.builder().bucket(bucket).build()));
    }
}
