package org.daicho.bundle.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.daicho.bundle.proof.LedgerFile;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.note.UnreadableNoteException;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Whether a checkpoint is signed, and by whom: says plainly what a key that came along with it proves, which is little. */
final class CheckpointCheck {

    private static final Text UNREADABLE = Text.of("チェックポイントとして読めません。", "It cannot be read as a checkpoint.");
    private static final Text NO_KEYS = Text.of("検証鍵として読めません。", "It cannot be read as verifier keys.");
    private static final Text GOOD =
            Text.of("渡された検証鍵（%s）による署名です（台帳 %s、%d 件）。", "Signed with the given key %s (ledger %s, %d entries).");
    private static final Text OF_OTHERS = Text.of(
            "渡された検証鍵による署名ではありません。書き換えられたか、別の台帳のものです。",
            "Not signed with the given key: it was changed, or is of another ledger.");
    private static final Text WRONG = Text.of(
            "一式の中の検証鍵とも署名が一致しません。チェックポイントが書き換えられています。",
            "Not even the keys in the bundle have signed it: the checkpoint was changed.");
    private static final Text UNKNOWN = Text.of(
            "一式の中の検証鍵による署名です。一式が辻褄の合うものであることは分かりますが、鍵ごと作り直されていないかは分かりません。"
                    + "団体から別の方法で受け取った鍵を --ledger-key で渡すか、照合してください: %s",
            "Signed with a key that came in the bundle: the bundle agrees with itself, but all of it could have been made anew with"
                    + " that key. Pass the key that the body gave you another way (--ledger-key), or compare it: %s");

    private final Set<VerifierKey> trusted;
    private final Consumer<Finding> findings;

    /** @param trusted keys known from elsewhere; empty to leave open whose ledger it is */
    CheckpointCheck(Set<VerifierKey> trusted, Consumer<Finding> findings) {
        this.trusted = trusted;
        this.findings = findings;
    }

    /** What the checkpoint says, whoever signed it; null if it says nothing. */
    @Nullable Checkpoint check(String text, String keys) {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            judge(note, checkpoint, keys);
            return checkpoint;
        } catch (UnreadableNoteException unreadable) {
            findings.accept(Finding.broken(LedgerFile.CHECKPOINT.path(), UNREADABLE));
            return null;
        }
    }

    private void judge(SignedNote note, Checkpoint checkpoint, String keys) {
        Predicate<VerifierKey> signed = key -> key.name().equals(checkpoint.origin()) && note.isSignedBy(key);
        String path = LedgerFile.CHECKPOINT.path();
        if (!trusted.isEmpty()) {
            findings.accept(trusted.stream()
                    .filter(signed)
                    .findFirst()
                    .map(key -> Finding.holds(path, GOOD.with(key.text(), checkpoint.origin(), checkpoint.size())))
                    .orElseGet(() -> Finding.broken(path, OF_OTHERS)));
            return;
        }
        findings.accept(inside(keys).stream()
                .filter(signed)
                .findFirst()
                .map(key -> Finding.note(path, UNKNOWN.with(key.text())))
                .orElseGet(() -> Finding.broken(path, WRONG)));
    }

    private List<VerifierKey> inside(String keys) {
        try {
            return Arrays.stream(keys.split("\n"))
                    .filter(line -> !line.isBlank())
                    .map(VerifierKey::parse)
                    .toList();
        } catch (UnreadableNoteException unreadable) {
            findings.accept(Finding.broken(LedgerFile.KEYS.path(), NO_KEYS));
            return List.of();
        }
    }
}
