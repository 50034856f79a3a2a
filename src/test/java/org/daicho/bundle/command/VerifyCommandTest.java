package org.daicho.bundle.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
                .contains("署名と証明書の連鎖は正しいものです", "すべて一致しました");
        assertThat(said.broken()).isEmpty();
        assertThat(said.exit()).isEqualTo(Report.ALL_HOLDS);
    }

    @Test
    void without_a_certificate_it_says_that_the_signer_is_unknown() throws IOException {
        Said said = verify(bundle, "--lang", "en");

        assertThat(said.text()).contains("--  signature.p7s", "who signed", "everything holds");
        assertThat(said.exit()).isEqualTo(Report.ALL_HOLDS);
    }

    @Test
    void packing_it_anew_changes_nothing_of_it() throws IOException {
        assertThat(verify(opened().zip(), "--certificate", certificate.toString()))
                .extracting(Said::exit)
                .isEqualTo(Report.ALL_HOLDS);
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
                    .isEqualTo(Report.BROKEN);
        }
    }

    @Test
    void a_flipped_byte_of_the_end_is_caught() throws IOException {
        for (int at = bundle.length - 22; at < bundle.length; at++) {
            byte[] flipped = bundle.clone();
            flipped[at] ^= 0x20;

            assertThat(verify(flipped, "--certificate", certificate.toString()).broken())
                    .as("byte %d from the end", bundle.length - at)
                    .isNotEmpty();
        }
    }

    @Test
    void a_flipped_byte_is_caught_wherever_it_is() throws IOException {
        for (int at = 10; at < bundle.length; at += bundle.length / 40) {
            byte[] flipped = bundle.clone();
            flipped[at] ^= 0x20;

            Said said = verify(flipped, "--certificate", certificate.toString());

            assertThat(said.broken()).as("byte %d", at).isNotEmpty();
            assertThat(said.exit()).as("byte %d", at).isEqualTo(Report.BROKEN);
        }
    }

    @Test
    void a_removed_file_is_named() throws IOException {
        BagFiles bag = opened();
        bag.files().remove(EVIDENCE + "b.bin");

        assertNames(verify(bag.zip()), EVIDENCE + "b.bin: 目録にありますが、ファイルがありません。");
    }

    @Test
    void an_added_file_is_named() throws IOException {
        BagFiles bag = opened();
        bag.files().put(EVIDENCE + "d.bin", new byte[3]);
        bag.files().put("note.txt", new byte[3]);

        Said said = verify(bag.zip());

        assertNames(said, EVIDENCE + "d.bin: 目録にないファイルが加えられています。");
        assertNames(said, "note.txt: 目録にないファイルが加えられています。");
    }

    @Test
    void a_changed_sheet_is_named() throws IOException {
        assertNames(
                verify(opened().edit("data/contracts.csv", sheet -> sheet + "偽").zip()),
                "data/contracts.csv: 内容が目録の SHA-256 と違います。");
    }

    @Test
    void a_changed_sheet_with_manifests_to_match_breaks_the_signature() throws IOException {
        assertNames(
                verify(opened().edit("data/clauses.csv", sheet -> sheet + "偽")
                        .promised()
                        .zip()),
                "signature.p7s: 署名が tagmanifest-sha256.txt の内容と一致しません。");
    }

    @Test
    void a_bundle_without_its_signature_does_not_hold() throws IOException {
        BagFiles bag = opened();
        bag.files().remove("signature.p7s");

        assertNames(verify(bag.zip()), "signature.p7s: 必要なファイルがありません。");
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
        assertThat(run(folder.resolve("none.zip").toString()).exit()).isEqualTo(Report.NOT_CHECKED);
        assertThat(run().exit()).isEqualTo(Report.NOT_CHECKED);
        assertThat(run("a.zip", "--colour").text()).contains("使い方");
        assertThat(run("a.zip", "b.zip").exit()).isEqualTo(Report.NOT_CHECKED);
    }

    private static void assertNames(Said said, String finding) {
        assertThat(said.text()).contains(finding);
        assertThat(said.exit()).isEqualTo(Report.BROKEN);
    }

    private Said verify(byte[] zip, String... options) throws IOException {
        return Said.verify(folder, zip, options);
    }

    private static Said run(String... arguments) {
        return Said.of(VerifyCommand::run, List.of(arguments));
    }

    private BagFiles opened() throws IOException {
        return new BagFiles(bundle, folder);
    }
}
