package org.daicho.access.reach;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.daicho.ledger.Recorded;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/** Looks at whatever a bound caller has written, wherever it was written: with the refusal all of it is undone. */
@Singleton
class Written {

    private static final Text OUT_OF_REACH = Text.of(
            "あなたの担当範囲の外にあるもの、または範囲外のものを参照する内容は登録できません。",
            "What lies outside of your reach, or refers to something there, is not for you to write.");

    private final Reach reach;

    @Inject
    Written(Reach reach) {
        this.reach = reach;
    }

    void look(@Observes Recorded recorded) {
        if (!reach.holdsWritten(recorded.subjectType(), recorded.subjectId())) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, OUT_OF_REACH);
        }
    }
}
