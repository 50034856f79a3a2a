package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bundle over HTTP as RFC 9110 has it, sections 13 and 14. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleRangesTest {

    private static final Pattern PART = Pattern.compile(
            "\r\n--\\S+\r\nContent-Type: application/zip\r\nContent-Range: bytes (\\d+)-(\\d+)/(\\d+)\r\n\r\n");

    @Inject
    ObjectStore store;

    private String bundle;
    private String path;
    private byte[] whole;

    @BeforeEach
    void a_bundle() {
        String contract = Api.contract();
        BundleApi.evidence("CONTRACT", contract, "a.bin", 70_000);
        BundleApi.evidence("CONTRACT", contract, "b.bin", 3);
        bundle = BundleApi.frozen("CONTRACT", contract);
        path = BundleApi.BUNDLES + '/' + bundle + "/content";
        whole = BundleApi.content(bundle);
    }

    @Test
    void whoever_accepts_a_zip_and_nothing_else_gets_it_and_whoever_would_rather_have_json_too() {
        for (String accepted : new String[] {"application/zip", "application/zip,application/problem+json", Api.JSON}) {
            Api.admin()
                    .accept(accepted)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", equalTo("application/zip"));
            Api.admin().accept(accepted).head(path).then().statusCode(200);
        }
    }

    /** Whatever is asked for, what comes are exactly those bytes of the whole. */
    @Test
    void any_set_of_ranges_is_that_of_the_whole() {
        Random random = new Random(20260401);
        for (int round = 0; round < 60; round++) {
            BitSet wanted = new BitSet(whole.length);
            StringBuilder header = new StringBuilder();
            int ranges = 1 + random.nextInt(6);
            for (int i = 0; i < ranges; i++) {
                header.append(i == 0 ? "bytes=" : ", ").append(range(random, wanted));
            }

            Response answer = get("Range", header.toString());

            assertThat(answer.statusCode()).as(header.toString()).isEqualTo(206);
            assertThat(given(answer)).as(header.toString()).isEqualTo(wanted);
        }
    }

    private String range(Random random, BitSet wanted) {
        int from = random.nextInt(whole.length);
        int to = Math.min(whole.length - 1, from + random.nextInt(20_000));
        switch (random.nextInt(4)) {
            case 0 -> {
                wanted.set(from, whole.length);
                return from + "-";
            }
            case 1 -> {
                wanted.set(from, whole.length);
                return "-" + (whole.length - from);
            }
            case 2 -> {
                wanted.set(from, whole.length);
                return from + "-" + (whole.length + 1_000L);
            }
            default -> {
                wanted.set(from, to + 1);
                return from + "-" + to;
            }
        }
    }

    /** Which bytes came, each of them compared with the whole. */
    private BitSet given(Response answer) {
        byte[] body = answer.asByteArray();
        BitSet given = new BitSet(whole.length);
        String single = answer.header("Content-Range");
        if (single != null) {
            String[] numbers = single.replaceAll("[^0-9]+", " ").strip().split(" ");
            compare(body, 0, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), given);
            assertThat(body).hasSize(given.cardinality());
            return given;
        }
        assertThat(answer.contentType()).startsWith("multipart/byteranges");
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(body.length));
        Matcher part = PART.matcher(new String(body, StandardCharsets.ISO_8859_1));
        int at = 0;
        while (part.find(at)) {
            int from = Integer.parseInt(part.group(1));
            int to = Integer.parseInt(part.group(2));
            assertThat(part.start()).isEqualTo(at);
            assertThat(part.group(3)).isEqualTo(Integer.toString(whole.length));
            compare(body, part.end(), from, to, given);
            at = part.end() + to - from + 1;
        }
        assertThat(new String(body, at, body.length - at, StandardCharsets.ISO_8859_1))
                .matches("\r\n--\\S+--\r\n");
        return given;
    }

    private void compare(byte[] body, int at, int from, int to, BitSet given) {
        assertThat(Arrays.copyOfRange(body, at, at + to - from + 1)).isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
        given.set(from, to + 1);
    }

    @Test
    void a_range_of_nothing_is_not_satisfiable_and_tells_the_length() {
        get("Range", "bytes=" + whole.length + "-")
                .then()
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */" + whole.length));
        get("Range", "bytes=-0").then().statusCode(416);
    }

    @Test
    void a_range_holds_only_if_the_bundle_is_still_the_same_one() {
        String tag = "\"" + bundle + "\"";

        Api.admin()
                .header("Range", "bytes=5-9")
                .header("If-Range", tag)
                .get(path)
                .then()
                .statusCode(206);
        Api.admin()
                .header("Range", "bytes=5-9")
                .header("If-Range", "\"another\"")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        get("If-None-Match", "\"" + bundle + "\"").then().statusCode(304);
        get("If-None-Match", "\"another\"").then().statusCode(200);
        get("If-Match", "\"another\"").then().statusCode(412);
    }

    @Test
    void what_is_no_range_is_as_if_it_were_not_there() {
        get("Range", "bytes=9-5").then().statusCode(200);
        get("Range", "pages=1-2").then().statusCode(200);
    }

    @Test
    void a_head_tells_everything_but_the_bytes() {
        Response head = Api.admin().header("Range", "bytes=5-9").head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(whole.length));
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void a_store_that_fails_for_good_breaks_the_connection() throws IOException {
        store.delete("bundles/" + bundle + "/evidence.csv");
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Api.adminToken())
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    private Response get(String header, String value) {
        return Api.admin().header(header, value).get(path);
    }
}
