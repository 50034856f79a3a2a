package org.daicho.bundle.command;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.daicho.bundle.checking.Finding;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.ledger.tree.GrowingRoot;
import org.daicho.ledger.tree.MerkleHash;
import org.daicho.shared.text.Text;

/**
 * Builds the tree anew from the entries and compares it with every checkpoint as it comes by. Two checkpoints of the same
 * entries prove that the later ledger begins with the earlier one. Holds 63 hashes and one entry at a time.
 */
final class ExportCheck {

    private static final Text ENTRY = Text.of("台帳 %d", "ledger %d");
    private static final Text OUT_OF_PLACE = Text.of(
            "ここに来るべきなのは %d 番です。記録が抜けているか、並べ替えられています。",
            "Number %d should stand here: entries are missing or were moved.");
    private static final Text CHANGED =
            Text.of("記録の内容が書き換えられています（ハッシュと違います）。", "The entry was changed: it has another hash.");
    private static final Text WHOLE =
            Text.of("1 番から %d 番までの記録は、このチェックポイントのときのままです。", "Entries 1 to %d are as they were at this checkpoint.");
    private static final Text OTHER = Text.of(
            "1 番から %d 番までのどれかが、このチェックポイントのときと違います。書き換え、抜き取り、挿入または並べ替えがあります。",
            "Entries 1 to %d are not what they were at this checkpoint: something was changed, removed, put in or moved.");
    private static final Text TOO_FEW =
            Text.of("このチェックポイントには %d 件ありますが、記録は %d 件しかありません。", "The checkpoint has %d entries, but there are only %d.");
    private static final Text SIGNED = Text.of("渡された検証鍵（%s）による署名です。", "Signed with the given key %s.");
    private static final Text NOT_SIGNED = Text.of("渡された検証鍵による署名ではありません。", "Not signed with any of the given keys.");
    private static final Text NOT_ASKED =
            Text.of("署名は確かめていません（--ledger-key がありません）。", "Its signature is not checked: no --ledger-key.");
    private static final Text OTHER_LEDGER =
            Text.of("別の台帳（%s）のチェックポイントです。", "The checkpoint is of another ledger (%s).");
    private static final Text ALL = Text.of("記録", "the entries");
    private static final Text BEYOND = Text.of(
            "%d 件。最後のチェックポイントより後の %d 件は、どのチェックポイントでも確かめられていません。",
            "%d in all; no checkpoint says anything of the last %d.");

    private final List<KeptCheckpoint> checkpoints;
    private final Set<VerifierKey> keys;
    private final Consumer<Finding> findings;
    private final GrowingRoot tree = new GrowingRoot(0, Map.of());
    private long previous;

    /** @param keys known from elsewhere; empty to leave open who signed */
    ExportCheck(List<KeptCheckpoint> checkpoints, Set<VerifierKey> keys, Consumer<Finding> findings) {
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparingLong(kept -> kept.checkpoint().size()))
                .toList();
        this.keys = keys;
        this.findings = findings;
    }

    void run(InputStream entries) throws IOException {
        checkpoints.forEach(this::signature);
        reached();
        try (ExportLines lines = new ExportLines(entries)) {
            for (ExportLines.Line line = lines.next(); line != null; line = lines.next()) {
                add(line);
                reached();
            }
        }
        end();
    }

    private void add(ExportLines.Line line) {
        byte[] hash = line.hash();
        byte[] data = line.data();
        if (line.position() != previous + 1) {
            broken(ENTRY.with(line.position()), OUT_OF_PLACE.with(previous + 1));
        }
        previous = line.position();
        if (data != null) {
            byte[] own = MerkleHash.leaf(data);
            if (!MessageDigest.isEqual(own, hash)) {
                broken(ENTRY.with(line.position()), CHANGED);
            }
            hash = own;
        }
        tree.add(hash);
    }

    private void reached() {
        for (KeptCheckpoint kept : checkpoints) {
            Checkpoint checkpoint = kept.checkpoint();
            if (checkpoint.size() == tree.size()) {
                boolean same = MessageDigest.isEqual(checkpoint.root(), tree.root());
                add(same ? Finding.Mark.HOLDS : Finding.Mark.BROKEN, kept, (same ? WHOLE : OTHER).with(tree.size()));
            }
        }
    }

    private void end() {
        long last = 0;
        for (KeptCheckpoint kept : checkpoints) {
            last = kept.checkpoint().size();
            if (last > tree.size()) {
                add(Finding.Mark.BROKEN, kept, TOO_FEW.with(last, tree.size()));
            }
        }
        if (last < tree.size()) {
            findings.accept(new Finding(Finding.Mark.NOTE, ALL, BEYOND.with(tree.size(), tree.size() - last)));
        }
    }

    private void signature(KeptCheckpoint kept) {
        String origin = kept.checkpoint().origin();
        if (!origin.equals(checkpoints.get(0).checkpoint().origin())) {
            add(Finding.Mark.BROKEN, kept, OTHER_LEDGER.with(origin));
        }
        if (keys.isEmpty()) {
            add(Finding.Mark.NOTE, kept, NOT_ASKED);
            return;
        }
        keys.stream()
                .filter(key -> key.name().equals(origin) && kept.note().isSignedBy(key))
                .findFirst()
                .ifPresentOrElse(
                        key -> add(Finding.Mark.HOLDS, kept, SIGNED.with(key.text())),
                        () -> add(Finding.Mark.BROKEN, kept, NOT_SIGNED));
    }

    private void add(Finding.Mark mark, KeptCheckpoint kept, Text message) {
        findings.accept(new Finding(mark, Text.of(kept.file(), kept.file()), message));
    }

    private void broken(Text about, Text message) {
        findings.accept(new Finding(Finding.Mark.BROKEN, about, message));
    }
}
