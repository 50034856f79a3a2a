package org.daicho;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Measures a running service beside its own store, turn by turn in one run: uploads against the MinIO client that writes
 * the same bytes straight to the store, and a bundle's download against plain GETs of as many such objects, one after
 * another. Both sides are called with OkHttp, which the MinIO client uses. Prints minimum, median and maximum in MiB a second; says nothing about what is enough.
 *
 * <p>Use: {@code java -cp "target/test-classes:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*"
 * org.daicho.Throughput BASE_URL TOKEN STORE_URL ACCESS_KEY SECRET_KEY BUCKET ROUNDS FILES SIZE}
 */
final class Throughput {

    private static final double MIB = 1 << 20;

    private static final MediaType BINARY = MediaType.get("application/octet-stream");
    private static final MediaType JSON = MediaType.get("application/json");

    private static final String EVIDENCE =
            """
            {"title": "測定", "kind": "OTHER", "fileName": "%d.bin", "subjects": [{"type": "CONTRACTOR", "id": "%s"}]}""";

    private static final String BUNDLE = """
            {"scope": "CONTRACTOR", "subjectId": "%s"}""";

    private final OkHttpClient http =
            new OkHttpClient.Builder().readTimeout(0, TimeUnit.SECONDS).build();
    private final String base;
    private final String token;
    private final MinioClient direct;
    private final String bucket;
    private final int files;
    private final byte[] content;
    private final String run = "throughput/" + System.nanoTime() + '/';
    private int written;

    private interface Work {
        void run() throws Exception;
    }

    private Throughput(String[] arguments) {
        base = arguments[0] + "/api/v1";
        token = arguments[1];
        direct = MinioClient.builder()
                .endpoint(arguments[2])
                .region("us-east-1")
                .credentials(arguments[3], arguments[4])
                .build();
        bucket = arguments[5];
        files = Integer.parseInt(arguments[7]);
        content = new byte[Integer.parseInt(arguments[8])];
        new Random(System.nanoTime()).nextBytes(content);
    }

    public static void main(String[] arguments) throws Exception {
        new Throughput(arguments).measure(Integer.parseInt(arguments[6]));
    }

    private void measure(int rounds) throws Exception {
        System.out.printf("%d files of %d bytes, %d rounds; MiB/s: min, median, max%n", files, content.length, rounds);
        String contractor = id(post("/contractors", "{\"name\":\"株式会社測定 " + run + "\"}"));
        List<String> announced = new ArrayList<>();
        List<Double> received = new ArrayList<>();
        List<Double> put = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            announced.clear();
            for (int i = 0; i < files; i++) {
                announced.add(id(post("/evidence", EVIDENCE.formatted(i, contractor))));
            }
            received.add(rate(files, () -> upload(announced)));
            int first = round * files;
            put.add(rate(files, () -> putAll(first)));
        }
        print("upload, Daicho", received);
        print("upload, straight to the store", put);

        String bundle = id(post("/bundles", BUNDLE.formatted(contractor)));
        List<Double> downloaded = new ArrayList<>();
        List<Double> got = new ArrayList<>();
        int all = rounds * files;
        for (int round = 0; round < rounds; round++) {
            downloaded.add(rate(all, () -> download(bundle)));
            got.add(rate(all, () -> getAll(all)));
        }
        print("bundle, Daicho", downloaded);
        print("its files, straight from the store", got);
    }

    private double rate(int count, Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return count * (content.length / MIB) / ((System.nanoTime() - begin) / 1e9);
    }

    private static void print(String what, List<Double> rates) {
        double[] sorted =
                rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-36s %8.1f %8.1f %8.1f%n", what, sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private void upload(List<String> announced) throws IOException {
        for (String id : announced) {
            send(request("/evidence/" + id + "/content").put(RequestBody.create(next(), BINARY)))
                    .close();
        }
    }

    private void putAll(int first) throws Exception {
        for (int i = 0; i < files; i++) {
            direct.putObject(PutObjectArgs.builder().bucket(bucket).object(run + (first + i)).stream(
                            new ByteArrayInputStream(next()), (long) content.length, -1L)
                    .build());
        }
    }

    private void download(String bundle) throws IOException {
        try (InputStream body =
                send(request("/bundles/" + bundle + "/content")).body().byteStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void getAll(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            try (InputStream body = direct.getObject(
                    GetObjectArgs.builder().bucket(bucket).object(run + i).build())) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** No two files are the same, or the service would store the second one by reference. */
    private byte[] next() {
        ByteBuffer.wrap(content).putInt(written++);
        return Arrays.copyOf(content, content.length);
    }

    private String post(String path, String body) throws IOException {
        try (Response answer = send(request(path).post(RequestBody.create(body, JSON)))) {
            return answer.body().string();
        }
    }

    private Request.Builder request(String path) {
        return new Request.Builder().url(base + path).header("Authorization", "Bearer " + token);
    }

    private Response send(Request.Builder request) throws IOException {
        Response answer = http.newCall(request.build()).execute();
        if (!answer.isSuccessful()) {
            answer.close();
            throw new IOException(answer.request().url() + " answered " + answer.code());
        }
        return answer;
    }

    private static String id(String answer) {
        return answer.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }
}
