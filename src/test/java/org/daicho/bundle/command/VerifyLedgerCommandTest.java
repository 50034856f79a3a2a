package org.daicho.bundle.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.NoteSigner;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.tree.EntryContent;
import org.daicho.ledger.tree.GrowingRoot;
import org.daicho.ledger.tree.MerkleHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor who has kept an old checkpoint, and whoever would have liked the past to be another. */
class VerifyLedgerCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final NoteSigner SIGNER = NoteSigner.of("daicho", new byte[32]);
    private static final int OLD_SIZE = 11;
    private static final int SIZE = 29;

    @TempDir
    Path folder;

    private final GrowingRoot tree = new GrowingRoot(0, Map.of());
    private final List<String> entries = new ArrayList<>();
    private Path old;
    private Path present;

    @BeforeEach
    void an_old_checkpoint_and_a_new_one_and_what_happened_since() throws IOException {
        while (tree.size() < OLD_SIZE) {
            append();
        }
        old = Files.writeString(folder.resolve("old.txt"), checkpoint());
        while (tree.size() < SIZE - 2) {
            append();
        }
        present = Files.writeString(folder.resolve("present.txt"), checkpoint());
        while (tree.size() < SIZE) {
            append();
        }
    }

    /** As the service lists them. */
    private void append() throws IOException {
        long position = tree.size() + 1;
        String leaf = new EntryContent(
                        new UUID(7, position),
                        "contract",
                        new UUID(8, position),
                        1,
                        "created",
                        "token:契約担当",
                        Instant.EPOCH.plusSeconds(position),
                        null,
                        "{\"title\":\"保守業務\"}")
                .canonical();
        byte[] hash = MerkleHash.leaf(leaf.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("position", position);
        line.put("subjectType", "contract");
        line.put("leafHash", Base64.getEncoder().encodeToString(hash));
        line.put("leaf", leaf);
        entries.add(JSON.writeValueAsString(line));
        tree.add(hash);
    }

    private String checkpoint() {
        return SignedNote.sign(new Checkpoint("daicho", tree.size(), tree.root()).text(), List.of(SIGNER))
                .note();
    }

    @Test
    void what_was_only_added_to_holds_for_both() throws IOException {
        Said said = verify("--ledger-key", SIGNER.verifier().text());

        assertThat(said.text())
                .contains("OK  " + old + ": 1 番から 11 番までの記録は、このチェックポイントのときのままです。")
                .contains("OK  " + present + ": 1 番から 27 番まで", "OK  " + present + ": 渡された検証鍵")
                .contains("29 件。最後のチェックポイントより後の 2 件は", "すべて一致しました");
        assertThat(said.broken()).isEmpty();
        assertThat(said.exit()).isEqualTo(Report.ALL_HOLDS);
        assertThat(verify("--lang", "en").text()).contains("no --ledger-key", "everything holds");
    }

    @Test
    void what_the_reader_may_not_see_is_proved_by_its_hash() throws IOException {
        entries.replaceAll(line -> line.contains("\"position\":5,") ? line.replaceFirst(",\"leaf\":.*", "}") : line);

        assertThat(verify().exit()).isEqualTo(Report.ALL_HOLDS);
    }

    @Test
    void a_rewritten_entry_is_named() throws IOException {
        entries.set(4, entries.get(4).replace("保守業務", "清掃業務"));

        assertNames(
                verify(),
                "NG  台帳 5: 記録の内容が書き換えられています",
                "NG  " + old + ": 1 番から 11 番までのどれかが",
                "NG  " + present + ": 1 番から 27 番までのどれかが");
    }

    @Test
    void one_that_was_rewritten_with_its_hash_is_told_by_every_checkpoint_after_it() throws IOException {
        String other = "{\"title\":\"清掃業務\"}";
        entries.set(
                19,
                "{\"position\":20,\"leafHash\":\""
                        + Base64.getEncoder().encodeToString(MerkleHash.leaf(other.getBytes(StandardCharsets.UTF_8)))
                        + "\",\"leaf\":"
                        + JSON.writeValueAsString(other)
                        + "}");

        Said said = verify();

        assertNames(said, "NG  " + present + ": 1 番から 27 番までのどれかが");
        assertThat(said.text()).contains("OK  " + old);
    }

    @Test
    void what_was_removed_moved_put_in_or_cut_off_is_named() throws IOException {
        List<String> whole = List.copyOf(entries);
        entries.remove(2);
        assertNames(verify(), "台帳 4: ここに来るべきなのは 3 番です", "NG  " + old);

        reset(whole);
        Collections.swap(entries, 0, 1);
        assertNames(verify(), "台帳 2: ここに来るべきなのは 1 番です", "NG  " + old);

        reset(whole);
        entries.add(3, whole.get(7));
        assertNames(verify(), "台帳 8: ここに来るべきなのは 4 番です", "NG  " + old);

        reset(whole.subList(0, OLD_SIZE));
        Said said = verify();
        assertNames(said, present + ": このチェックポイントには 27 件ありますが、記録は 11 件しかありません。");
        assertThat(said.text()).contains("OK  " + old);
    }

    private void reset(List<String> whole) {
        entries.clear();
        entries.addAll(whole);
    }

    @Test
    void a_forged_checkpoint_and_one_of_another_ledger_are_named() throws IOException {
        String note = Files.readString(old);
        Files.writeString(old, note.replaceFirst("\n11\n", "\n10\n"));
        assertNames(
                verify("--ledger-key", SIGNER.verifier().text()),
                "NG  " + old + ": 渡された検証鍵による署名ではありません",
                "NG  " + old + ": 1 番から 10 番まで");

        Files.writeString(old, note.replaceFirst("^daicho", "another"));
        assertNames(verify(), "別の台帳");
    }

    @Test
    void the_empty_ledger_is_the_beginning_of_every_other() throws IOException {
        Files.writeString(
                old,
                SignedNote.sign(new Checkpoint("daicho", 0, MerkleHash.empty()).text(), List.of(SIGNER))
                        .note());

        assertThat(verify().exit()).isEqualTo(Report.ALL_HOLDS);
    }

    @Test
    void what_cannot_be_read_is_not_checked() throws IOException {
        entries.set(1, "{\"position\":}");
        assertThat(verify().text()).contains("2 件目を台帳の記録として読めません");
        assertThat(verify().exit()).isEqualTo(Report.NOT_CHECKED);

        Files.writeString(old, "no note");
        assertThat(verify().text()).contains(old.toString());
        assertThat(verify().exit()).isEqualTo(Report.NOT_CHECKED);
        assertThat(run("entries.ndjson").text()).contains("使い方");
        assertThat(run("entries.ndjson", "a", "--colour").exit()).isEqualTo(Report.NOT_CHECKED);
        assertThat(verify("--ledger-key", "no key").exit()).isEqualTo(Report.NOT_CHECKED);
    }

    private static void assertNames(Said said, String... findings) {
        assertThat(said.text()).contains(findings);
        assertThat(said.exit()).isEqualTo(Report.BROKEN);
    }

    private Said verify(String... options) throws IOException {
        Path file = Files.write(folder.resolve("entries.ndjson"), entries);
        List<String> arguments = new ArrayList<>(List.of(file.toString(), present.toString(), old.toString()));
        arguments.addAll(Arrays.asList(options));
        return run(arguments.toArray(String[]::new));
    }

    private static Said run(String... arguments) {
        return Said.of(VerifyLedgerCommand::run, List.of(arguments));
    }
}
