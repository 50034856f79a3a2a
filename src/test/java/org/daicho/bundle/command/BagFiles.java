package org.daicho.bundle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.daicho.bundle.BundleApi.Run;

/** A bundle taken apart, to be put together again by somebody who has no good in mind. */
final class BagFiles {

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param folder for files in between */
    BagFiles(byte[] zip, Path folder) throws IOException {
        this.folder = folder;
        Path file = Files.write(folder.resolve("original.zip"), zip);
        try (ZipFile opened = new ZipFile(file.toFile())) {
            for (ZipEntry entry : opened.stream().toList()) {
                files.put(
                        entry.getName().substring(entry.getName().indexOf('/') + 1),
                        opened.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** By their paths within the bag, in their order. */
    Map<String, byte[]> files() {
        return files;
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    BagFiles edit(String path, UnaryOperator<String> change) {
        String before = text(path);
        String after = change.apply(before);
        assertThat(after).as(path).isNotEqualTo(before);
        files.put(path, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Makes manifests and Payload-Oxum anew, so that they agree with whatever the files are now. */
    BagFiles promised() {
        StringBuilder manifest = new StringBuilder();
        long octets = 0;
        long count = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith("data/")) {
                manifest.append(line(file.getKey()));
                octets += file.getValue().length;
                count++;
            }
        }
        put("manifest-sha256.txt", manifest.toString());
        put(
                "bag-info.txt",
                text("bag-info.txt").replaceAll("Payload-Oxum: .*", "Payload-Oxum: " + octets + "." + count));
        put("tagmanifest-sha256.txt", line("manifest-sha256.txt") + line("bagit.txt") + line("bag-info.txt"));
        return this;
    }

    /** The same, and signs it with a key of its own. */
    BagFiles signedByAnother() throws Exception {
        promised();
        Files.write(folder.resolve("promised"), files.get("tagmanifest-sha256.txt"));
        run(
                "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=forger -keyout f.key -out f.pem");
        run(
                "openssl cms -sign -binary -md sha256 -in promised -signer f.pem -inkey f.key -outform DER -out promised.p7s");
        files.put("signature.p7s", Files.readAllBytes(folder.resolve("promised.p7s")));
        return this;
    }

    /** Compressed and with the sizes behind the content, as other tools pack. */
    byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry("bag/" + file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String line(String path) {
        return sha256(files.get(path)) + "  " + path + "\n";
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void run(String command) throws Exception {
        Run run = Run.of(folder, command.split(" "));
        assertThat(run.exit()).as(run.output()).isZero();
    }
}
