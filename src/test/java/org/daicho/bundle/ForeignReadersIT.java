package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daicho.Api;
import org.daicho.PackagedService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bundle of the packaged service in the hands of programs that know nothing of it, sound and tampered with. */
@Tag("full")
class ForeignReadersIT {

    /** Large enough that a flipped byte is in nothing but this file. */
    private static final byte[] FILE = BundleApi.noise(200_000);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static byte[] bundle;
    private static byte[] certificate;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_bundle_of_the_packaged_service() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            String contractor = id(post(service, "/contractors", Api.newContractor()));
            for (String name : List.of("点検表 第1回.pdf", "b.bin")) {
                Map<String, Object> metadata = Api.fields(
                        "title",
                        name,
                        "kind",
                        "CHECK_SHEET",
                        "fileName",
                        name,
                        "subjects",
                        List.of(Map.of("type", "CONTRACTOR", "id", contractor)));
                String evidence = id(post(service, "/evidence", metadata));
                send(request(service, "/evidence/" + evidence + "/content")
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(name.endsWith(".pdf") ? FILE : new byte[] {1}))
                        .build());
            }
            String id = id(post(service, "/bundles", Map.of("scope", "CONTRACTOR", "subjectId", contractor)));
            bundle = send(request(service, "/bundles/" + id + "/content").build());
            certificate = send(request(service, "/bundle-certificate").build());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sound_bundle_is_found_sound(ZipReader reader) throws Exception {
        assertThat(reader.read(zip(bundle))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_flipped_byte_is_caught(ZipReader reader) throws Exception {
        byte[] flipped = bundle.clone();
        flipped[positionOf(FILE) + FILE.length / 2] ^= 1;

        assertThat(reader.read(zip(flipped))).isNotZero();
    }

    @Test
    void the_bag_is_found_sound() throws Exception {
        Path bag = BundleApi.unpacked(bundle, folder);

        validate(bag);
        assertThat(sums(bag, "manifest-sha256.txt")).isZero();
        assertThat(sums(bag, "tagmanifest-sha256.txt")).isZero();
        assertThat(signature(bag)).isZero();
        assertThat(ownVerdict(bag)).isZero();
    }

    @Test
    void a_removed_file_is_caught() throws Exception {
        Path bag = BundleApi.unpacked(bundle, folder);
        Files.delete(evidence(bag));

        assertThatThrownBy(() -> validate(bag)).isNotNull();
        assertThat(sums(bag, "manifest-sha256.txt")).isNotZero();
        assertThat(ownVerdict(bag)).isEqualTo(1);
    }

    /** What no list names is for {@code sha256sum} alone not there. */
    @Test
    void an_added_file_is_caught() throws Exception {
        Path bag = BundleApi.unpacked(bundle, folder);
        Files.writeString(evidence(bag).resolveSibling("added.txt"), "x");

        assertThatThrownBy(() -> validate(bag)).isNotNull();
        assertThat(ownVerdict(bag)).isEqualTo(1);
    }

    @Test
    void a_changed_sheet_is_caught() throws Exception {
        Path bag = BundleApi.unpacked(bundle, folder);
        append(bag.resolve("data/contractors.csv"));

        assertThatThrownBy(() -> validate(bag)).isNotNull();
        assertThat(sums(bag, "manifest-sha256.txt")).isNotZero();
        assertThat(ownVerdict(bag)).isEqualTo(1);
    }

    /** Whoever changes a sheet may change the lists too, but cannot sign them. */
    @Test
    void a_changed_list_is_caught_by_the_list_above_it_and_that_by_the_signature() throws Exception {
        Path bag = BundleApi.unpacked(bundle, folder);
        append(bag.resolve("manifest-sha256.txt"));
        assertThat(sums(bag, "tagmanifest-sha256.txt")).isNotZero();

        append(bag.resolve("tagmanifest-sha256.txt"));
        assertThat(signature(bag)).isNotZero();
        assertThat(ownVerdict(bag)).isEqualTo(1);
    }

    private static void append(Path file) throws IOException {
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
    }

    private static void validate(Path bag) throws Exception {
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
        }
    }

    private static int sums(Path bag, String list) throws Exception {
        return ZipReader.exit(bag, "sha256sum", "--check", "--quiet", "--strict", list);
    }

    private int signature(Path bag) throws Exception {
        Path trusted = Files.write(folder.resolve("certificate.pem"), certificate);
        return ZipReader.exit(
                bag,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "signature.p7s",
                "-content",
                "tagmanifest-sha256.txt",
                "-CAfile",
                trusted.toString(),
                "-out",
                "/dev/null");
    }

    /** The bag packed again, so that the ZIP itself is sound whatever was done to the bag. */
    private int ownVerdict(Path bag) throws Exception {
        Path packed = folder.resolve("packed.zip");
        try (var files = Files.walk(bag);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(bag.getParent().relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return ZipReader.DAICHO.read(packed);
    }

    private Path zip(byte[] content) throws IOException {
        return Files.write(folder.resolve("bundle.zip"), content);
    }

    private static Path evidence(Path bag) throws IOException {
        try (var files = Files.walk(bag.resolve("data/evidence"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static int positionOf(byte[] part) {
        for (int at = 0; at <= bundle.length - part.length; at++) {
            if (Arrays.equals(bundle, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("the file does not stand in the bundle as it is");
    }

    private static byte[] post(PackagedService service, String path, Object body) throws Exception {
        return send(request(service, path)
                .header("Content-Type", Api.JSON)
                .POST(BodyPublishers.ofString(Api.text(body)))
                .build());
    }

    private static HttpRequest.Builder request(PackagedService service, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(service.baseUrl() + "/api/v1" + path))
                .header("Authorization", "Bearer " + service.token());
    }

    private static byte[] send(HttpRequest request) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(request.uri() + ": " + new String(answer.body()))
                .isBetween(200, 299);
        return answer.body();
    }

    private static String id(byte[] answer) {
        return new String(answer).replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }
}
