package org.daicho.objectstore;

import io.minio.AbortMultipartUploadArgs;
import io.minio.Checksum;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http;
import io.minio.ListMultipartUploadsArgs;
import io.minio.MinioAsyncClient;
import io.minio.ObjectWriteResponse;
import io.minio.UploadPartArgs;
import io.minio.UploadPartResponse;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Part;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Multipart uploads through the MinIO client. */
@Singleton
class MinioParts implements UploadParts {

    private static final int PAGE = 1000;

    private final MinioAsyncClient client;
    private final PartBuffers buffers;
    private final String bucket;

    @Inject
    MinioParts(MinioAsyncClient client, PartBuffers buffers, StoreConfig config) {
        this.client = client;
        this.buffers = buffers;
        this.bucket = config.bucket();
    }

    @Override
    public String begin(String key) throws IOException {
        return begin(key, new Http.Headers("x-amz-checksum-algorithm", "CRC32C"));
    }

    @Override
    public String beginForOthers(String key) throws IOException {
        return begin(key, new Http.Headers());
    }

    private String begin(String key, Http.Headers headers) throws IOException {
        return StoreCalls.answer(
                        "begin " + key,
                        () -> client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                                .bucket(bucket)
                                .object(key)
                                .headers(headers)
                                .build()))
                .result()
                .uploadId();
    }

    CompletableFuture<UploadPartResponse> sending(String key, String upload, int number, byte[] data, int length) {
        return client.uploadPart(UploadPartArgs.builder()
                .bucket(bucket)
                .object(key)
                .uploadId(upload)
                .partNumber(number)
                .data(data, length)
                .headers(checks(data, length))
                .build());
    }

    @Override
    public String send(String key, String upload, int number, byte[] data, int length) throws IOException {
        return PartToken.of(StoreCalls.answer("part of " + key, () -> sending(key, upload, number, data, length))
                .part());
    }

    @Override
    public String complete(String key, String upload, List<String> parts) throws IOException {
        Part[] all = new Part[parts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = PartToken.part(i + 1, parts.get(i));
        }
        return completed(key, upload, all);
    }

    String completed(String key, String upload, Part[] parts) throws IOException {
        ObjectWriteResponse written = StoreCalls.answer(
                "complete " + key,
                () -> client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .uploadId(upload)
                        .parts(parts)
                        .build()));
        return ObjectAddress.of(key, written.versionId());
    }

    @Override
    public List<Begun> begun(String prefix, @Nullable Begun after) throws IOException {
        ListMultipartUploadsArgs.Builder page = ListMultipartUploadsArgs.builder()
                .bucket(bucket)
                .prefix(prefix)
                .delimiter("")
                .maxUploads(PAGE);
        if (after != null) {
            page.keyMarker(after.key()).uploadIdMarker(after.upload());
        }
        try {
            return StoreCalls.answer("uploads of " + prefix, () -> client.listMultipartUploads(page.build()))
                    .result()
                    .uploads()
                    .stream()
                    .map(found -> new Begun(found.objectName(), found.uploadId()))
                    .toList();
        } catch (IOException refused) {
            if (refused.getCause() instanceof ErrorResponseException answer
                    && answer.errorResponse().code().equals("NotImplemented")) {
                return List.of();
            }
            throw refused;
        }
    }

    @Override
    public void abort(String key, String upload) throws IOException {
        try {
            StoreCalls.answer(
                    "abort " + key,
                    () -> client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                            .bucket(bucket)
                            .object(key)
                            .uploadId(upload)
                            .build()));
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    @Override
    public <T> T withBuffer(Use<T> use) throws IOException {
        try (PartBuffers.Turn turn = buffers.take()) {
            return use.with(turn.of(0));
        }
    }

    /**
     * What lets the store refuse a part that was damaged on its way. Java's CRC-32C is several times as fast as the client's
     * own.
     */
    static Http.Headers checks(byte[] data, int length) {
        CRC32C sum = new CRC32C();
        sum.update(data, 0, length);
        byte[] bytes =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array();
        Http.Headers headers = new Http.Headers();
        headers.put("x-amz-sdk-checksum-algorithm", "CRC32C");
        headers.put(Checksum.Algorithm.CRC32C.header(), Checksum.base64String(bytes));
        return headers;
    }

    /** A part as the store wants it named in the end: its tag, and the checksum that it was sent with. */
    private record PartToken(String tag, @Nullable String crc32c) {

        static String of(Part part) {
            return part.etag() + (part.checksumCRC32C() == null ? "" : ' ' + part.checksumCRC32C());
        }

        static Part part(int number, String token) {
            String[] halves = token.split(" ", 2);
            return halves.length == 1
                    ? new Part(number, halves[0])
                    : new Part(number, halves[0], null, halves[1], null, null, null);
        }
    }
}
