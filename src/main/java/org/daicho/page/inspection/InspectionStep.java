package org.daicho.page.inspection;

import java.util.Arrays;
import java.util.Locale;
import org.daicho.assurance.inspection.SelfInspectionState;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;

/** A step of a self-inspection. */
enum InspectionStep {
    OPEN(
            "自己点検を始める",
            "Open the round",
            SelfInspectionState.DRAFT,
            Text.of(
                    "設問が当てはまるすべての職に点検票を作ります。始めた後は、設問を変更できません。",
                    "Every post that a question concerns gets its sheet. After that the questions stay as they are.")),
    CLOSE(
            "自己点検を終える",
            "Close the round",
            SelfInspectionState.OPEN,
            Text.of("終えた後は、回答も提出もできません。", "After that nothing can be answered or handed in."));

    private final Text label;
    private final SelfInspectionState from;
    private final Text note;

    InspectionStep(String ja, String en, SelfInspectionState from, Text note) {
        this.label = Text.of(ja, en);
        this.from = from;
        this.note = note;
    }

    static InspectionStep at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("step", path));
    }

    /** The last step of its address, as in the API. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text label() {
        return label;
    }

    String note(Tongue l) {
        return l.of(note);
    }

    boolean isFrom(SelfInspectionState state) {
        return from == state;
    }
}
