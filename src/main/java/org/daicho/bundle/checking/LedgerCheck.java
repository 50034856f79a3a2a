package org.daicho.bundle.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daicho.bundle.bag.Manifest;
import org.daicho.bundle.checking.listing.EvidenceSheet;
import org.daicho.bundle.checking.listing.ManifestLines;
import org.daicho.bundle.proof.LedgerFile;
import org.daicho.bundle.proof.ProvedLines;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.tree.MerkleHash;
import org.daicho.ledger.tree.Proofs;
import org.daicho.shared.text.Text;

/**
 * Whether each entry is what the ledger of the checkpoint has, and whether the bundle's files are those that the entries
 * speak of. Whoever exchanges a file and makes manifests and signature anew has still no entry for it.
 */
final class LedgerCheck {

    private static final String FOLDER = "data/" + LedgerFile.FOLDER + '/';
    private static final String EVIDENCE = "data/evidence/";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Text NEEDED = Text.of("必要なファイルがありません。", "It is missing, and needed.");
    private static final Text CUT = Text.of("読み取れません: %s", "It cannot be read: %s");
    private static final Text NO_ENTRY = Text.of("%d 行目を記録として読めません。", "Line %d is no entry.");
    private static final Text ENTRY = Text.of("台帳 %d（%s %s 版 %s）", "ledger %d (%s %s, version %s)");
    private static final Text PROVED = Text.of("この台帳に含まれることを確かめました。", "It is in this ledger.");
    private static final Text CHANGED =
            Text.of("記録の内容が書き換えられています（証明のハッシュと違います）。", "The entry was changed: its hash is not that of its proof.");
    private static final Text NOT_PROVED = Text.of(
            "チェックポイントの台帳に含まれることを証明できません（証明かチェックポイントが違います）。",
            "Its proof does not lead to the checkpoint: one of the two was changed, or it is not in that ledger.");
    private static final Matching.Words FILES = new Matching.Words(
            Text.of("台帳の記録にある SHA-256 と一致しました。", "as in the ledger."),
            Text.of(
                    "台帳の記録にある SHA-256 と違います。ファイルが差し替えられています。",
                    "The ledger has another SHA-256: the file was exchanged."),
            Text.of("台帳の記録で裏付けられていないファイルです。", "No entry of the ledger vouches for this file."),
            Text.of("台帳の記録はありますが、目録にありません。", "The ledger has an entry for it, but no manifest lists it."));
    private static final Matching.Words ROWS = new Matching.Words(
            Text.of("evidence.csv の記載は台帳の記録と一致しました。", "evidence.csv says the same as the ledger."),
            Text.of(
                    "evidence.csv の SHA-256 か ID が台帳の記録と違います。",
                    "evidence.csv has another SHA-256 or ID than the ledger."),
            Text.of("evidence.csv にありますが、台帳の記録で裏付けられていません。", "evidence.csv lists it, but no entry vouches for it."),
            Text.of(
                    "台帳の記録はありますが、evidence.csv にありません。",
                    "The ledger has an entry for it, but evidence.csv does not list it."));

    private final TagFiles bag;
    private final Trust trust;
    private final Consumer<Finding> findings;

    LedgerCheck(TagFiles bag, Trust trust, Consumer<Finding> findings) {
        this.bag = bag;
        this.trust = trust;
        this.findings = findings;
    }

    void check() {
        List<String> missing = Stream.concat(
                        Arrays.stream(LedgerFile.values()).map(LedgerFile::path), Stream.of(EvidenceSheet.PATH))
                .filter(path -> !bag.has(path))
                .toList();
        missing.forEach(path -> findings.accept(Finding.broken(path, NEEDED)));
        if (missing.isEmpty()) {
            try {
                Checkpoint checkpoint = new CheckpointCheck(trust.ledgerKeys(), findings)
                        .check(text(LedgerFile.CHECKPOINT), text(LedgerFile.KEYS));
                if (checkpoint != null) {
                    entries(checkpoint);
                }
            } catch (BrokenZipException broken) {
                findings.accept(Finding.broken(FOLDER, broken.reason()));
            } catch (IOException cut) {
                findings.accept(Finding.broken(FOLDER, CUT.with(cut)));
            }
        }
    }

    private void entries(Checkpoint checkpoint) throws IOException {
        try (ProvedLines lines = new ProvedLines(open(LedgerFile.ENTRIES.path()), open(LedgerFile.PROOFS.path()));
                ManifestLines manifest = new ManifestLines(open(Manifest.PAYLOAD), Manifest.PAYLOAD, EVIDENCE);
                EvidenceSheet sheet = new EvidenceSheet(open(EvidenceSheet.PATH))) {
            Matching files = new Matching(manifest, FILES, findings);
            Matching rows = new Matching(sheet, ROWS, finding -> {
                if (finding.mark() != Finding.Mark.HOLDS) {
                    findings.accept(finding);
                }
            });
            for (ProvedLines.Proved line = lines.next(); line != null; line = lines.next()) {
                JsonNode entry = entry(line);
                prove(line, entry, checkpoint);
                String file = line.proof().file();
                if (file != null) {
                    String sha256 = entry.at("/state/sha256").asText("-");
                    files.found(file, sha256);
                    rows.found(
                            file,
                            EvidenceSheet.digest(sha256, entry.path("subjectId").asText()));
                }
            }
            files.finish();
            rows.finish();
        }
    }

    private void prove(ProvedLines.Proved line, JsonNode entry, Checkpoint checkpoint) {
        Text about = ENTRY.with(
                line.proof().position(),
                entry.path("subjectType").asText(),
                entry.path("subjectId").asText(),
                entry.path("version").asText());
        byte[] leafHash = MerkleHash.leaf(line.leaf());
        if (!MessageDigest.isEqual(leafHash, line.proof().leaf())) {
            findings.accept(new Finding(Finding.Mark.BROKEN, about, CHANGED));
        } else if (!Proofs.includes(
                line.proof().position() - 1,
                checkpoint.size(),
                leafHash,
                line.proof().path(),
                checkpoint.root())) {
            findings.accept(new Finding(Finding.Mark.BROKEN, about, NOT_PROVED));
        } else {
            findings.accept(new Finding(Finding.Mark.HOLDS, about, PROVED));
        }
    }

    private static JsonNode entry(ProvedLines.Proved line) throws IOException {
        try {
            return JSON.readTree(line.leaf());
        } catch (IOException notJson) {
            throw new BrokenZipException(NO_ENTRY.with(line.number()));
        }
    }

    private String text(LedgerFile file) throws IOException {
        return new String(bag.bytes(file.path()).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    private InputStream open(String path) throws IOException {
        return bag.open(path).orElseGet(InputStream::nullInputStream);
    }
}
