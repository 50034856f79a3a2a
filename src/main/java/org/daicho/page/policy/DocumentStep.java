package org.daicho.page.policy;

import java.util.Arrays;
import java.util.Locale;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;

/** What can be done with a document that is in force. */
enum DocumentStep {
    EDITION("改正（版）を登録する", "Register an edition"),
    REVIEW("見直しを記録する", "Record a review"),
    CHANGE("登録内容を変更する", "Change the entry"),
    ABOLISH("廃止する", "Abolish it");

    private final Text label;

    DocumentStep(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    static DocumentStep at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("step", path));
    }

    /** The last step of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text label() {
        return label;
    }
}
