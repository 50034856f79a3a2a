package org.daicho.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.daicho.Patience.await;

import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedStoreTest {

    private static final String BUCKET = "daicho";
    private static final long PART = 5L * 1024 * 1024;

    private static RoomFolder folder;
    private static EmbeddedParts parts;
    private static MinioClient client;

    @BeforeAll
    static void start() throws Exception {
        folder = RoomFolder.make();
        parts = EmbeddedParts.start(folder.storeOnly());
        client = client(parts.properties().get("daicho.store.secret-key"));
        client.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
    }

    @AfterAll
    static void stop() {
        parts.close();
        folder.close();
    }

    @Test
    void a_small_object_comes_back_as_it_was_even_under_a_japanese_key() throws Exception {
        var bytes = random(1234);
        put("証拠/契約書.pdf", bytes, -1);
        assertThat(get("証拠/契約書.pdf", null, null)).isEqualTo(bytes);
    }

    @Test
    void an_object_of_unknown_size_arrives_in_parts_and_is_read_by_range() throws Exception {
        var bytes = random((int) (2 * PART + 77));
        put("parts", bytes, PART);
        assertThat(get("parts", null, null)).isEqualTo(bytes);
        var range = get("parts", PART - 10, 20L);
        assertThat(range).hasSize(20).isEqualTo(Arrays.copyOfRange(bytes, (int) PART - 10, (int) PART + 10));
    }

    @Test
    void a_deleted_object_is_gone() throws Exception {
        put("gone", random(10), -1);
        client.removeObject(
                RemoveObjectArgs.builder().bucket(BUCKET).object("gone").build());
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> client.statObject(
                        StatObjectArgs.builder().bucket(BUCKET).object("gone").build()))
                .satisfies(e -> assertThat(e.response().code()).isEqualTo(404));
    }

    @Test
    void what_a_kill_left_half_written_is_gone_after_the_next_start() throws Exception {
        try (var killed = RoomFolder.make()) {
            var files = Files.createDirectories(killed.storeOnly().data().resolve("objects/buckets/daicho/evidence"));
            var whole = Files.writeString(files.resolve(UUID.randomUUID().toString()), "whole");
            var half = Files.writeString(files.resolve(UUID.randomUUID() + "-" + UUID.randomUUID()), "half");
            // the server's note of an upload in parts, which must go on after a restart
            var note = Files.writeString(files.resolveSibling(".s3proxy-mpu-stub-" + UUID.randomUUID()), "");
            for (var path : List.of(whole, half, note)) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(60)));
            }
            try (var again = EmbeddedParts.start(killed.storeOnly())) {
                await().untilAsserted(() -> assertThat(half).doesNotExist());
                assertThat(whole).hasContent("whole");
                assertThat(note).exists();
            }
        }
    }

    @Test
    void a_wrong_secret_is_refused() throws Exception {
        put("guarded", random(10), -1);
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> client("wrong-secret")
                        .getObject(GetObjectArgs.builder()
                                .bucket(BUCKET)
                                .object("guarded")
                                .region("us-east-1")
                                .build()))
                .satisfies(e -> assertThat(e.errorResponse().code()).isEqualTo("SignatureDoesNotMatch"));
    }

    @Test
    void nobody_reads_without_a_signature_or_with_one_made_for_another_object() throws Exception {
        put("signed", random(10), -1);
        put("other", random(10), -1);
        var url = client.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                .method(Http.Method.GET)
                .bucket(BUCKET)
                .object("signed")
                .build());
        assertThat(status(url)).isEqualTo(200);
        assertThat(status(url.replace("/signed?", "/other?"))).isEqualTo(403);
        assertThat(status(url.substring(0, url.indexOf('?')))).isEqualTo(403);
    }

    private static int status(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static void put(String key, byte[] bytes, long partSize) throws Exception {
        long size = partSize < 0 ? bytes.length : -1;
        client.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).stream(
                        new ByteArrayInputStream(bytes), size, partSize)
                .build());
    }

    private static byte[] get(String key, Long offset, Long length) throws Exception {
        var request = GetObjectArgs.builder().bucket(BUCKET).object(key);
        if (offset != null) {
            request.offset(offset).length(length);
        }
        try (var response = client.getObject(request.build())) {
            return response.readAllBytes();
        }
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static MinioClient client(String secret) {
        Map<String, String> properties = parts.properties();
        return MinioClient.builder()
                .endpoint(properties.get("daicho.store.endpoint"))
                .credentials(properties.get("daicho.store.access-key"), secret)
                .region("us-east-1")
                .build();
    }
}
