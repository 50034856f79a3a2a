package org.daicho.page.verification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.text.Text;
import org.daicho.verification.measure.terms.EscalationRole;

/** A step of a measure, and the form that it takes. */
enum MeasureStep {
    ANSWER("回答を記録する", "Record the answer", "answeredOn"),
    RECHECK("再確認を記録する", "Record a re-check", "recheckedOn"),
    ESCALATE("上位者への報告を記録する", "Record an escalation", "escalatedOn");

    private final Text label;
    private final String day;

    MeasureStep(String ja, String en, String day) {
        this.label = Text.of(ja, en);
        this.day = day;
    }

    /** @param path as {@link #path()} */
    static MeasureStep of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text label() {
        return label;
    }

    /** The field of the day on which it was done. */
    String day() {
        return day;
    }

    Blank blank(Tongue l, UUID id) {
        String place = Places.MEASURES + '/' + id;
        return new Blank(
                l.of(label),
                this == RECHECK ? l.of("合格とすると、措置は完了します。", "What passes closes the measure.") : null,
                place + '/' + path(),
                l.of("記録する", "Record"),
                place,
                entries(l));
    }

    private List<Entry> entries(Tongue l) {
        return switch (this) {
            case ANSWER -> List.of(
                    Entry.lines("answer", l.of("委託事業者の回答", "What the contractor answered"))
                            .must(),
                    Entry.day(l, day, l.of("回答日", "Answered on")).must());
            case RECHECK -> List.of(
                    passed(l),
                    Entry.day(l, day, l.of("実施日", "On")).must(),
                    Entry.line("rechecker.name", l.of("確認者", "By")).must(),
                    Entry.lines("note", l.of("内容（不合格のときは必須）", "Note; needed where it did not pass")));
            case ESCALATE -> List.of(
                    Entry.radio(
                                    "role",
                                    l.of("報告先の役割", "Role"),
                                    Entry.choices(l, EscalationRole.values(), EscalationRole::label))
                            .must(),
                    Entry.line("toWhom.name", l.of("報告した相手", "Who was told")).must(),
                    Entry.day(l, day, l.of("報告日", "On")).must(),
                    Entry.lines("note", l.of("内容", "Note")));
        };
    }

    private static Entry passed(Tongue l) {
        List<Entry.Choice> choices = List.of(
                new Entry.Choice("true", l.of("合格", "passed")), new Entry.Choice("false", l.of("不合格", "not passed")));
        return new Entry("passed", Entry.Kind.YES_NO, l.of("結果", "Result"), true, null, choices, List.of());
    }
}
