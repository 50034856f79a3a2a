package org.daicho.objectstore;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.OptionalLong;

/** The store behind the MinIO client. */
@Singleton
class MinioStore implements ObjectStore {

    private final MinioAsyncClient client;
    private final StoreConfig config;
    private final PartBuffers buffers;
    private final String bucket;

    @Inject
    MinioStore(MinioAsyncClient client, StoreConfig config, PartBuffers buffers) {
        this.client = client;
        this.config = config;
        this.buffers = buffers;
        this.bucket = config.bucket();
    }

    @Override
    public void put(String key, InputStream content) throws IOException {
        try (PartBuffers.Turn turn = buffers.take()) {
            byte[] first = turn.of(0);
            int length = content.readNBytes(first, 0, first.length);
            if (length < first.length) {
                whole(key, first, length);
            } else {
                PartUpload.send(client, bucket, key, turn, length, content);
            }
        }
    }

    private void whole(String key, byte[] data, int length) throws IOException {
        StoreCalls.answer(
                "put " + key,
                () -> client.putObject(PutObjectAPIArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .data(data, length)
                        .headers(PartChecks.headers(data, length))
                        .build()));
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        return StoreCalls.answer(
                "get " + key,
                () -> client.getObject(GetObjectArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .offset(from)
                        .length(length)
                        .build()));
    }

    @Override
    public OptionalLong length(String key) throws IOException {
        try {
            return OptionalLong.of(StoreCalls.answer(
                            "stat " + key,
                            () -> client.statObject(StatObjectArgs.builder()
                                    .bucket(bucket)
                                    .object(key)
                                    .build()))
                    .size());
        } catch (NoSuchFileException missing) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        StoreCalls.answer(
                "delete " + key,
                () -> client.removeObject(
                        RemoveObjectArgs.builder().bucket(bucket).object(key).build()));
    }

    @Override
    public void check() throws IOException {
        boolean exists = StoreCalls.answer(
                "find the bucket " + bucket,
                () -> client.bucketExists(
                        BucketExistsArgs.builder().bucket(bucket).build()));
        if (!exists && !config.createBucket()) {
            throw new NoSuchFileException("bucket " + bucket);
        }
        if (!exists) {
            StoreCalls.answer(
                    "make the bucket " + bucket,
                    () -> client.makeBucket(
                            MakeBucketArgs.builder().bucket(bucket).build()));
        }
    }
}
