package org.daicho.bundle.command;

import java.io.PrintStream;
import java.util.Locale;
import org.daicho.bundle.checking.Finding;
import org.daicho.shared.text.Text;

/** Tells one finding after another, and at the end how many there were. */
final class Report {

    static final int ALL_HOLDS = 0;
    static final int BROKEN = 1;
    static final int NOT_CHECKED = 2;

    private static final Text NOT_READ = Text.of("読み取れません: %s", "Cannot be read: %s");
    private static final Text HOLDS = Text.of("結果: すべて一致しました（確かめた項目 %d 件）。", "Result: everything holds (%d checks).");
    private static final Text DOES_NOT_HOLD =
            Text.of("結果: 一致しないものが %d 件あります（確かめた項目 %d 件）。", "Result: %d of %d checks do not hold.");

    private final PrintStream out;
    private final Locale locale;
    private long checked;
    private long broken;

    Report(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    void tell(Finding finding) {
        boolean note = finding.mark() == Finding.Mark.NOTE;
        checked += note ? 0 : 1;
        broken += finding.mark() == Finding.Mark.BROKEN ? 1 : 0;
        String mark = note ? "--" : finding.mark() == Finding.Mark.HOLDS ? "OK" : "NG";
        out.printf(
                "%s  %s: %s%n",
                mark, finding.about().in(locale), finding.message().in(locale));
    }

    /** @return the exit code */
    int result() {
        out.println((broken == 0 ? HOLDS.with(checked) : DOES_NOT_HOLD.with(broken, checked)).in(locale));
        return broken == 0 ? ALL_HOLDS : BROKEN;
    }

    /** @return the exit code */
    int usage(Text usage) {
        out.println(usage.in(locale));
        return NOT_CHECKED;
    }

    /** @return the exit code */
    int notRead(Exception why) {
        out.println(NOT_READ.with(why.getMessage()).in(locale));
        return NOT_CHECKED;
    }
}
