package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file of 2 GiB goes in and comes out of a service that has a heap of 256 MiB. */
@Tag("full")
class LargeFileIT {

    private static final long SIZE = 2L << 30;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void two_gibibytes_go_in_and_come_out_the_same() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            String id = announced(service);
            MessageDigest sent = MessageDigest.getInstance("SHA-256");
            HttpResponse<String> stored = client.send(
                    request(service, "/" + id + "/content")
                            .header("Content-Type", "application/octet-stream")
                            .PUT(HttpRequest.BodyPublishers.fromPublisher(
                                    HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new DigestInputStream(new Noise(SIZE), sent)),
                                    SIZE))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String digest = HexFormat.of().formatHex(sent.digest());
            assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
            assertThat(stored.body()).contains("\"size\":" + SIZE, digest);

            MessageDigest received = MessageDigest.getInstance("SHA-256");
            HttpResponse<InputStream> back = client.send(
                    request(service, "/" + id + "/content").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            try (DigestInputStream body = new DigestInputStream(back.body(), received)) {
                assertThat(body.transferTo(java.io.OutputStream.nullOutputStream()))
                        .isEqualTo(SIZE);
            }
            assertThat(HexFormat.of().formatHex(received.digest())).isEqualTo(digest);
        }
    }

    private String announced(PackagedService service) throws Exception {
        HttpResponse<String> answer = client.send(
                request(service, "")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"title\":\"大きなファイル\",\"kind\":\"OTHER\",\"fileName\":\"large.bin\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static HttpRequest.Builder request(PackagedService service, String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(service.baseUrl() + "/api/v1/evidence" + path))
                .header("Authorization", "Bearer " + service.token());
    }

    /** Bytes that no store can compress or find twice, always the same. */
    private static final class Noise extends InputStream {

        private final byte[] block = new byte[1 << 20];
        private final long size;
        private long position;

        Noise(long size) {
            this.size = size;
            new Random(1).nextBytes(block);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == size) {
                return -1;
            }
            int at = (int) (position % block.length);
            int count = (int) Math.min(Math.min(length, block.length - at), size - position);
            System.arraycopy(block, at, target, offset, count);
            // Each block differs from the one before in its first bytes.
            if (at == 0) {
                target[offset] ^= (byte) (position >>> 20);
            }
            position += count;
            return count;
        }
    }
}
