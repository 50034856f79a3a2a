package org.daicho.page.audit.finding;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.assurance.finding.terms.FollowUpResult;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A step of a finding, and the form that it takes. */
enum FindingStep {
    RESPOND("回答と改善計画を記録する", "Record the answer and the plan", FindingState.OPEN, FindingState.RESPONDED),
    FOLLOW_UP("改善状況の確認を記録する", "Record a follow-up", FindingState.RESPONDED),
    CLOSE("指摘事項を完了する", "Close the finding", FindingState.FOLLOWED_UP);

    private final Text label;
    private final Set<FindingState> from;

    FindingStep(String ja, String en, FindingState... from) {
        this.label = Text.of(ja, en);
        this.from = Set.of(from);
    }

    static FindingStep at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("step", path));
    }

    /** The last step of its address, as in the API. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text label() {
        return label;
    }

    boolean isFrom(FindingState state) {
        return from.contains(state);
    }

    @Nullable String note(Tongue l) {
        return this == FOLLOW_UP
                ? l.of(
                        "「不十分」とすると未回答に戻ります。確認するのは、回答する者以外の人です。",
                        "What is inadequate is open again. It is not checked by whoever has to answer.")
                : null;
    }

    /** @param today what most who come to take the step would write */
    Filled filled(String today) {
        return Filled.of(Map.of("respondedOn", today, "on", today));
    }

    List<Entry> entries(Tongue l, Filled filled, Staff staff, HttpHeaders headers) {
        return switch (this) {
            case RESPOND -> List.of(
                    Entry.lines("response", l.of("回答", "Answer")).must(),
                    Entry.lines("plan", l.of("改善計画（何を、いつまでに）", "Plan: what, and until when"))
                            .must(),
                    Entry.day(l, "respondedOn", l.of("回答日", "Answered on")).must());
            case FOLLOW_UP -> List.of(
                    Entry.radio(
                                    "result",
                                    l.of("結果", "Result"),
                                    Entry.choices(l, FollowUpResult.values(), FollowUpResult::label))
                            .must(),
                    Entry.day(l, "on", l.of("確認日", "On")).must(),
                    staff.signatory(l, filled, "by", l.of("確認した者", "By"), headers),
                    Entry.lines("note", l.of("確認した内容", "What it showed")));
            case CLOSE -> List.of();
        };
    }
}
