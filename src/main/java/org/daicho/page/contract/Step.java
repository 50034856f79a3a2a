package org.daicho.page.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daicho.contract.terms.ContractState;
import org.daicho.page.form.Entry;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A step in the life of a contract, as a person takes it. */
enum Step {
    SELECT("委託先の選定を記録する", "Record the decision for this contractor", ContractState.DRAFT),
    SIGN("締結済にする", "Sign", ContractState.SELECTED),
    ACTIVATE("履行中にする", "Begin performance", ContractState.SIGNED),
    SUSPEND("一時中断する", "Suspend", ContractState.ACTIVE),
    RESUME("再開する", "Resume", ContractState.SUSPENDED),
    END("履行を終え、終了手続に入る", "End performance", ContractState.ACTIVE, ContractState.SUSPENDED),
    CLOSE("契約を完了する", "Close", ContractState.ENDING),
    CANCEL("契約を取りやめる", "Cancel", ContractState.DRAFT, ContractState.SELECTED);

    private final String ja;
    private final String en;
    private final List<ContractState> from;

    Step(String ja, String en, ContractState... from) {
        this.ja = ja;
        this.en = en;
        this.from = List.of(from);
    }

    boolean isFrom(ContractState state) {
        return from.contains(state);
    }

    String label(Tongue l) {
        return l.of(ja, en);
    }

    String permission() {
        return this == SELECT ? "contract:write" : "contract:sign";
    }

    /** The last step of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Step at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("step", path));
    }

    @Nullable String note(Tongue l) {
        return switch (this) {
            case CLOSE, CANCEL, END -> l.of(
                    "元に戻せません。内容を確かめてください。", "This cannot be taken back. Make sure that it is right.");
            case SIGN -> l.of(
                    "必須の条項がすべて確認されている必要があります。元に戻せません。",
                    "Every mandatory clause must be stated. This cannot be taken back.");
            default -> null;
        };
    }

    List<Entry> entries(Tongue l) {
        return switch (this) {
            case SELECT -> List.of(
                    Entry.day(l, "decidedOn", l.of("決定日", "Decided on")).must(),
                    Entry.line("decidedBy", l.of("決定した職・委員会", "Decided by")).must(),
                    Entry.lines("reason", l.of("理由", "Reason")).must());
            case SIGN -> List.of(
                    Entry.day(l, "signedOn", l.of("契約日（登録済みなら空欄）", "Signed on; empty if it is registered")));
            case SUSPEND -> List.of(
                    Entry.lines("reason", l.of("理由", "Reason")).must(),
                    Entry.day(l, "suspendedOn", l.of("中断日（空欄は今日）", "From; today if empty")));
            case RESUME -> List.of(Entry.day(l, "resumedOn", l.of("再開日（空欄は今日）", "From; today if empty")));
            case END -> List.of(
                    Entry.lines("reason", l.of("理由", "Reason")).must(),
                    Entry.day(l, "endedOn", l.of("履行の最終日（空欄は今日）", "Last day; today if empty")));
            case CANCEL -> List.of(Entry.lines("reason", l.of("理由", "Reason")).must());
            case ACTIVATE, CLOSE -> List.of();
        };
    }
}
