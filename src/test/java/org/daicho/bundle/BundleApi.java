package org.daicho.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.daicho.Api;

/** Bundles as their callers freeze, download and unpack them. */
public final class BundleApi {

    public static final String BUNDLES = "/api/v1/bundles";
    public static final String EVIDENCE = "/api/v1/evidence";

    private BundleApi() {}

    public static String frozen(String scope, String subject) {
        return frozen(Map.of("scope", scope, "subjectId", subject));
    }

    public static String frozen(Map<String, Object> wanted) {
        return Api.json(wanted).post(BUNDLES).then().statusCode(201).extract().path("id");
    }

    public static byte[] content(String bundle) {
        return Api.admin()
                .get(BUNDLES + '/' + bundle + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The id of evidence of this name about a subject, with a file of noise. */
    public static String evidence(String type, String subject, String fileName, int size) {
        Map<String, Object> metadata = Api.fields(
                "title",
                "証拠 " + fileName,
                "kind",
                "CHECK_SHEET",
                "fileName",
                fileName,
                "subjects",
                List.of(Map.of("type", type, "id", subject)));
        String id = Api.post(EVIDENCE, metadata).path("id");
        Api.admin()
                .contentType("application/octet-stream")
                .body(noise(size))
                .put(EVIDENCE + '/' + id + "/content")
                .then()
                .statusCode(200);
        return id;
    }

    public static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** The bag's own directory, unpacked into the folder. */
    public static Path unpacked(byte[] zip, Path folder) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "bundle", ".zip"), zip);
        Path target = Files.createTempDirectory(folder, "unpacked");
        try (ZipFile opened = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : opened.stream().toList()) {
                Path path = target.resolve(entry.getName());
                Files.createDirectories(path.getParent());
                try (InputStream in = opened.getInputStream(entry)) {
                    Files.copy(in, path);
                }
            }
        }
        try (var roots = Files.list(target)) {
            return roots.findFirst().orElseThrow();
        }
    }

    /** What a command says, and how it ends. */
    public record Run(int exit, String output) {

        public static Run of(Path folder, String... command) throws Exception {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(2, TimeUnit.MINUTES);
            return new Run(process.exitValue(), output);
        }
    }
}
