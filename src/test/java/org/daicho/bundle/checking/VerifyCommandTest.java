package org.daicho.bundle.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.bundle.BundleApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real bundles, damaged and forged in the ways that an auditor must hear of. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class VerifyCommandTest {

    private static final String EVIDENCE = "data/evidence/contract-00001/";

    @TempDir
    Path folder;

    private byte[] bundle;
    private Path certificate;

    private record Said(int exit, String text) {}

    @BeforeEach
    void a_bundle_and_its_certificate() throws IOException {
        String contract = Api.contract();
        BundleApi.evidence("CONTRACT", contract, "a.bin", 300_000);
        BundleApi.evidence("CONTRACT", contract, "b.bin", 10);
        BundleApi.evidence("CONTRACT", contract, "c.bin", 1);
        bundle = BundleApi.content(BundleApi.frozen("CONTRACT", contract));
        certificate = Files.write(
                folder.resolve("bundle-certificate.pem"),
                Api.admin().get("/api/v1/bundle-certificate").asByteArray());
    }

    @Test
    void an_untouched_bundle_holds_file_by_file() throws IOException {
        Said said = verify(bundle, "--certificate", certificate.toString());

        assertThat(said.text())
                .contains("OK  " + EVIDENCE + "a.bin", "OK  data/index.html", "OK  manifest-sha256.txt")
                .contains("署名と証明書の連鎖は正しいものです", "すべて一致しました")
                .doesNotContain("NG");
        assertThat(said.exit()).isEqualTo(VerifyCommand.ALL_HOLDS);
    }

    @Test
    void without_a_certificate_it_says_that_the_signer_is_unknown() throws IOException {
        Said said = verify(bundle, "--lang", "en");

        assertThat(said.text()).contains("--  signature.p7s", "who signed", "everything holds");
        assertThat(said.exit()).isEqualTo(VerifyCommand.ALL_HOLDS);
    }

    @Test
    void packing_it_anew_changes_nothing_of_it() throws IOException {
        assertThat(verify(zip(files(bundle)), "--certificate", certificate.toString()))
                .extracting(Said::exit)
                .isEqualTo(VerifyCommand.ALL_HOLDS);
    }

    /** Also what says nothing of the content: who made it, permissions, times, the disk. */
    @Test
    void a_flipped_byte_of_the_directory_is_caught() throws IOException {
        int line = bundle.length - 46;
        while (bundle[line] != 'P' || bundle[line + 1] != 'K' || bundle[line + 2] != 1 || bundle[line + 3] != 2) {
            line--;
        }
        for (int at = line; at < line + 46; at++) {
            byte[] flipped = bundle.clone();
            flipped[at] ^= 0x20;

            assertThat(verify(flipped, "--certificate", certificate.toString()).exit())
                    .as("byte %d of the line", at - line)
                    .isEqualTo(VerifyCommand.BROKEN);
        }
    }

    @Test
    void a_flipped_byte_is_caught_wherever_it_is() throws IOException {
        for (int at = 10; at < bundle.length; at += bundle.length / 40) {
            byte[] flipped = bundle.clone();
            flipped[at] ^= 0x20;

            Said said = verify(flipped, "--certificate", certificate.toString());

            assertThat(said.text()).as("byte %d", at).contains("NG");
            assertThat(said.exit()).as("byte %d", at).isEqualTo(VerifyCommand.BROKEN);
        }
    }

    @Test
    void a_removed_file_is_named() throws IOException {
        Map<String, byte[]> files = files(bundle);
        files.remove(EVIDENCE + "b.bin");

        assertNames(verify(zip(files)), EVIDENCE + "b.bin: 目録にありますが、ファイルがありません。");
    }

    @Test
    void an_added_file_is_named() throws IOException {
        Map<String, byte[]> files = files(bundle);
        files.put(EVIDENCE + "d.bin", new byte[3]);
        files.put("note.txt", new byte[3]);

        Said said = verify(zip(files));

        assertNames(said, EVIDENCE + "d.bin: 目録にないファイルが加えられています。");
        assertNames(said, "note.txt: 目録にないファイルが加えられています。");
    }

    @Test
    void a_changed_sheet_is_named() throws IOException {
        Map<String, byte[]> files = files(bundle);
        files.merge("data/contracts.csv", "偽".getBytes(StandardCharsets.UTF_8), VerifyCommandTest::joined);

        assertNames(verify(zip(files)), "data/contracts.csv: 内容が目録の SHA-256 と違います。");
    }

    @Test
    void a_changed_sheet_with_manifests_to_match_breaks_the_signature() throws Exception {
        Map<String, byte[]> files = files(bundle);
        change(files, "manifest-sha256.txt", "data/clauses.csv", new byte[2]);
        files.put("data/clauses.csv", new byte[2]);
        change(files, "tagmanifest-sha256.txt", "manifest-sha256.txt", files.get("manifest-sha256.txt"));

        assertNames(verify(zip(files)), "signature.p7s: 署名が tagmanifest-sha256.txt の内容と一致しません。");
    }

    @Test
    void a_bundle_without_its_signature_does_not_hold() throws IOException {
        Map<String, byte[]> files = files(bundle);
        files.remove("signature.p7s");

        assertNames(verify(zip(files)), "signature.p7s: 必要なファイルがありません。");
    }

    @Test
    void a_signature_of_somebody_else_does_not_hold() throws Exception {
        Path other = folder.resolve("other.pem");
        BundleApi.Run.of(
                folder,
                ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=other -keyout k.pem -out "
                                + other)
                        .split(" "));

        Said said = verify(bundle, "--certificate", other.toString());

        assertNames(said, "渡された証明書のものではありません");
    }

    @Test
    void a_download_that_was_cut_short_is_no_bundle() throws IOException {
        assertNames(verify(Arrays.copyOf(bundle, bundle.length - 5)), "途中で切れたか");
    }

    @Test
    void what_cannot_be_read_or_is_not_understood_is_not_checked() {
        assertThat(run(folder.resolve("none.zip").toString()).exit()).isEqualTo(VerifyCommand.NOT_CHECKED);
        assertThat(run().exit()).isEqualTo(VerifyCommand.NOT_CHECKED);
        assertThat(run("a.zip", "--colour").text()).contains("使い方");
        assertThat(run("a.zip", "b.zip").exit()).isEqualTo(VerifyCommand.NOT_CHECKED);
    }

    private static void assertNames(Said said, String finding) {
        assertThat(said.text()).contains(finding);
        assertThat(said.exit()).isEqualTo(VerifyCommand.BROKEN);
    }

    private Said verify(byte[] zip, String... options) throws IOException {
        Path file = Files.write(folder.resolve("checked.zip"), zip);
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static Said run(String... arguments) {
        var text = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(List.of(arguments), new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Said(exit, text.toString(StandardCharsets.UTF_8));
    }

    /** By their paths within the bag, in their order. */
    private Map<String, byte[]> files(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("original.zip"), zip);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile opened = new ZipFile(file.toFile())) {
            for (ZipEntry entry : opened.stream().toList()) {
                files.put(
                        entry.getName().substring(entry.getName().indexOf('/') + 1),
                        opened.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    /** Compressed and with the sizes behind the content, as other tools pack. */
    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry("bag/" + file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void change(Map<String, byte[]> files, String manifest, String path, byte[] content)
            throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        String lines = new String(files.get(manifest), StandardCharsets.UTF_8)
                .replaceAll("(?m)^[0-9a-f]{64}  " + path + "$", sha256 + "  " + path);
        files.put(manifest, lines.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
