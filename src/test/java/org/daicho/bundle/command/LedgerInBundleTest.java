package org.daicho.bundle.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.bundle.BundleApi;
import org.daicho.ledger.note.NoteSigner;
import org.daicho.ledger.tree.MerkleHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles whose manifests and signature somebody with a key of their own has made anew: the ledger still tells. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LedgerInBundleTest {

    private static final String FILE = "data/evidence/contract-00001/a.bin";
    private static final String ENTRIES = "data/ledger/entries.ndjson";
    private static final String PROOFS = "data/ledger/proofs.ndjson";
    private static final String CHECKPOINT = "data/ledger/checkpoint.txt";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private String contract;
    private String evidence;
    private String frozen;
    private BagFiles bag;
    private String key;

    @BeforeEach
    void a_bundle_of_a_contract_with_two_files() throws IOException {
        contract = Api.contract();
        evidence = BundleApi.evidence("CONTRACT", contract, "a.bin", 2_000);
        BundleApi.evidence("CONTRACT", contract, "b.bin", 10);
        frozen = BundleApi.frozen("CONTRACT", contract);
        bag = new BagFiles(BundleApi.content(frozen), folder);
        key = Api.get("/api/v1/ledger/keys").getString("items.find { it.signsUntil == null }.verifierKey");
    }

    @Test
    void every_entry_is_proved_and_every_file_has_one() throws IOException {
        Said said = verify("--ledger-key", key);

        assertThat(said.text())
                .contains("contract " + contract, "evidence " + evidence, "この台帳に含まれることを確かめました。")
                .contains(FILE + ": 台帳の記録にある SHA-256 と一致しました。")
                .contains(CHECKPOINT + ": 渡された検証鍵（" + key + "）による署名です");
        assertThat(said.broken()).isEmpty();
        assertThat(said.exit()).isEqualTo(Report.ALL_HOLDS);
    }

    @Test
    void what_a_key_from_the_bundle_itself_proves_is_said() throws IOException {
        Said said = verify("--lang", "en");

        assertThat(said.text())
                .contains("--  " + CHECKPOINT)
                .contains("all of it could have been made anew with that key")
                .contains(key);
        assertThat(said.exit()).isEqualTo(Report.ALL_HOLDS);
    }

    @Test
    void the_entries_are_those_that_the_service_has_sealed() throws IOException {
        String[] entries = bag.text(ENTRIES).split("\n");
        String[] proofs = bag.text(PROOFS).split("\n");

        assertThat(entries).hasSameSizeAs(proofs);
        for (int i = 0; i < entries.length; i++) {
            JsonNode proof = JSON.readTree(proofs[i]);
            var sealed = Api.get("/api/v1/ledger/entries/" + proof.path("position"));
            assertThat(entries[i]).isEqualTo(sealed.getString("leaf"));
            assertThat(proof.path("leafHash").asText()).isEqualTo(sealed.getString("leafHash"));
        }
        assertThat(Arrays.stream(entries).map(LedgerInBundleTest::digest).filter(digest -> !digest.isEmpty()))
                .contains(BagFiles.sha256(bag.files().get(FILE)));
    }

    /** Of the file that an entry is about; empty for an entry about something else. */
    private static String digest(String entry) {
        try {
            return JSON.readTree(entry).at("/state/sha256").asText();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Test
    void the_folder_stays_as_it_is_while_the_ledger_grows() throws IOException {
        byte[] before = BundleApi.content(frozen);
        Api.contract();
        Api.patch("*", Map.of("title", Api.unique("あと")))
                .patch(Api.CONTRACTS + '/' + contract)
                .then()
                .statusCode(200);

        assertThat(BundleApi.content(frozen)).isEqualTo(before);
        assertThat(new BagFiles(BundleApi.content(BundleApi.frozen("CONTRACT", contract)), folder).text(ENTRIES))
                .isNotEqualTo(bag.text(ENTRIES));
    }

    @Test
    void each_entry_comes_once_however_many_things_name_it() throws IOException {
        String contractor = Api.contractor();
        String first = Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");
        String second = Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");
        String both = BundleApi.evidence("CONTRACT", first, "both.bin", 10);
        Api.patch(
                        "*",
                        Map.of(
                                "subjects",
                                List.of(
                                        Map.of("type", "CONTRACT", "id", first),
                                        Map.of("type", "CONTRACT", "id", second))))
                .patch(BundleApi.EVIDENCE + '/' + both)
                .then()
                .statusCode(200);
        byte[] zip = BundleApi.content(BundleApi.frozen("CONTRACTOR", contractor));

        assertThat(new BagFiles(zip, folder).text(ENTRIES).lines())
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.contains("\"subjectId\":\"" + both))
                .anyMatch(line -> line.contains("\"subjectId\":\"" + contractor));
        assertThat(Said.verify(folder, zip).exit()).isEqualTo(Report.ALL_HOLDS);
    }

    @Test
    void the_ledger_says_what_was_frozen() {
        String sha256 = BagFiles.sha256(bag.files().get("tagmanifest-sha256.txt"));

        assertThat(Api.get(BundleApi.BUNDLES + '/' + frozen).getString("tagManifestSha256"))
                .isEqualTo(sha256);
        assertThat(Api.get(BundleApi.BUNDLES + '/' + frozen + "/history").getString("items[0].state.tagManifestSha256"))
                .isEqualTo(sha256);
    }

    @Test
    void the_page_says_what_the_folder_is() {
        assertThat(bag.text("data/index.html"))
                .contains("href=\"ledger/entries.ndjson\"", "--ledger-key", "The folder ledger has the entries");
    }

    @Test
    void another_key_than_the_ledgers_is_told() throws IOException {
        String other = NoteSigner.of("daicho", new byte[32]).verifier().text();

        assertNames(verify("--ledger-key", other), CHECKPOINT + ": 渡された検証鍵による署名ではありません");
        assertThat(verify("--ledger-key", "daicho+00000000+AAAA").exit()).isEqualTo(Report.NOT_CHECKED);
    }

    @Test
    void a_changed_entry_is_named() throws Exception {
        bag.edit(ENTRIES, entries -> entries.replaceFirst("SYSTEM_MAINTENANCE", "SYSTEM_OPERATION"))
                .signedByAnother();

        assertNames(verify(), "contract " + contract, "記録の内容が書き換えられています");
    }

    @Test
    void a_changed_entry_with_a_hash_to_match_is_not_in_the_ledger() throws Exception {
        bag.edit(ENTRIES, entries -> entries.replaceFirst("SYSTEM_MAINTENANCE", "SYSTEM_OPERATION"));
        String[] entries = bag.text(ENTRIES).split("\n");
        String[] proofs = bag.text(PROOFS).split("\n");
        String forged =
                Base64.getEncoder().encodeToString(MerkleHash.leaf(entries[0].getBytes(StandardCharsets.UTF_8)));
        bag.edit(
                        PROOFS,
                        lines -> lines.replace(
                                proofs[0],
                                proofs[0].replaceFirst("\"leafHash\":\"[^\"]+\"", "\"leafHash\":\"" + forged + "\"")))
                .signedByAnother();

        assertNames(verify(), "contract " + contract, "チェックポイントの台帳に含まれることを証明できません");
    }

    @Test
    void a_changed_proof_is_named() throws Exception {
        String[] proofs = bag.text(PROOFS).split("\n");
        String hash = JSON.readTree(proofs[0]).at("/hashes/0").asText();
        bag.edit(
                        PROOFS,
                        lines -> lines.replaceFirst(
                                Pattern.quote(hash), Base64.getEncoder().encodeToString(new byte[32])))
                .signedByAnother();

        assertNames(verify(), "contract " + contract, "チェックポイントの台帳に含まれることを証明できません");
    }

    @Test
    void a_changed_checkpoint_is_named() throws Exception {
        String size = bag.text(CHECKPOINT).split("\n")[1];
        bag.edit(CHECKPOINT, note -> note.replaceFirst("\n" + size + "\n", "\n" + (Long.parseLong(size) + 1) + "\n"))
                .signedByAnother();

        assertNames(verify(), CHECKPOINT + ": 一式の中の検証鍵とも署名が一致しません");
        assertNames(verify("--ledger-key", key), CHECKPOINT + ": 渡された検証鍵による署名ではありません");
    }

    @Test
    void an_exchanged_file_is_named_though_everything_that_lists_it_was_made_to_match() throws Exception {
        String sha256 = BagFiles.sha256(bag.files().get(FILE));
        byte[] other = BundleApi.noise(2_001);
        bag.files().put(FILE, other);
        for (String list : List.of("data/evidence.csv", "data/index.html", "data/oscal/assessment-results.json")) {
            bag.edit(list, text -> text.replace(sha256, BagFiles.sha256(other)));
        }
        bag.signedByAnother();

        Said said = verify("--ledger-key", key);

        assertNames(said, FILE + ": 台帳の記録にある SHA-256 と違います。ファイルが差し替えられています。");
        assertThat(said.text().lines().filter(line -> line.startsWith("NG"))).allMatch(line -> line.contains(FILE));
    }

    @Test
    void an_exchanged_file_without_its_entry_has_nothing_to_vouch_for_it() throws Exception {
        bag.files().put(FILE, BundleApi.noise(2_001));
        bag.edit(PROOFS, lines -> lines.replace(",\"file\":\"" + FILE + "\"", ""))
                .signedByAnother();

        assertNames(verify(), FILE + ": 台帳の記録で裏付けられていないファイルです。");
    }

    @Test
    void a_sheet_that_says_otherwise_of_the_evidence_is_named() throws Exception {
        bag.edit("data/evidence.csv", sheet -> sheet.replace(evidence, "00000000-0000-7000-8000-000000000000"))
                .signedByAnother();

        assertNames(verify(), FILE + ": evidence.csv の SHA-256 か ID が台帳の記録と違います。");
    }

    @Test
    void a_removed_file_of_the_folder_and_lines_that_are_none_are_named() throws Exception {
        byte[] key = bag.files().remove("data/ledger/keys.txt");
        bag.signedByAnother();
        assertNames(verify(), "data/ledger/keys.txt: 必要なファイルがありません。");

        bag.files().put("data/ledger/keys.txt", key);
        bag.edit(PROOFS, lines -> lines.substring(lines.indexOf('\n') + 1)).signedByAnother();
        assertNames(verify(), "行数が違います");
    }

    private static void assertNames(Said said, String... findings) {
        assertThat(said.text()).contains(findings);
        assertThat(said.broken()).isNotEmpty();
        assertThat(said.exit()).isEqualTo(Report.BROKEN);
    }

    private Said verify(String... options) throws IOException {
        return Said.verify(folder, bag.zip(), options);
    }
}
