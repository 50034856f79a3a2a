package org.daicho.evidence.retention;

import java.time.LocalDate;
import java.util.List;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What stands against the disposal of a piece of evidence: everything, at once. */
public final class DisposalRule {

    private static final Text NO_FILE = Text.of("廃棄できるファイルがありません（%s）。", "It has no file to dispose of (%s).");
    private static final Text NO_CLASS = Text.of("保存期間の区分が決まっていません。", "Nobody has said for how long it must be kept.");
    private static final Text FOR_EVER = Text.of("永年保存です。", "It is kept for ever.");
    private static final Text NOT_OVER = Text.of("保存期間は %s までです。", "It must be kept until %s.");
    private static final Text HELD = Text.of("廃棄が停止されています（%s）。", "It is under hold (%s).");

    private DisposalRule() {}

    /**
     * @param pointer where the caller named it
     * @param state how far it has come, in words
     */
    public static List<Violation> against(
            String pointer, boolean hasFile, Text state, RetentionPeriod period, @Nullable Hold hold, LocalDate today) {
        return new Violations()
                .refuseIf(
                        !hasFile,
                        pointer,
                        "no-file",
                        Text.of(NO_FILE.ja().formatted(state.ja()), NO_FILE.en().formatted(state.en())))
                .refuseIf(!period.isSaid(), pointer, "no-retention-class", NO_CLASS)
                .refuseIf(period.isSaid() && period.until() == null, pointer, "kept-for-ever", FOR_EVER)
                .refuseIf(
                        period.until() != null && !period.isOver(today),
                        pointer,
                        "retention-not-over",
                        NOT_OVER.with(period.until()))
                .refuseIf(hold != null, pointer, "under-hold", HELD.with(hold == null ? "" : hold.reason()))
                .list();
    }
}
