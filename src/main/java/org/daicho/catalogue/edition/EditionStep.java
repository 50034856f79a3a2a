package org.daicho.catalogue.edition;

import java.util.List;
import org.daicho.catalogue.Edition;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** A step in the life of an imported edition: a draft is published, what is current is superseded, and nothing goes back. */
enum EditionStep {
    PUBLISH(Edition.Status.DRAFT, Edition.Status.CURRENT, "published"),
    SUPERSEDE(Edition.Status.CURRENT, Edition.Status.SUPERSEDED, "superseded");

    private static final Text WRONG_STATUS =
            Text.of("状態が %s の版にはできません（必要な状態: %s）。", "Not possible for an edition that is %s; it must be %s.");

    private final Edition.Status from;
    private final Edition.Status to;
    private final String verb;

    EditionStep(Edition.Status from, Edition.Status to, String verb) {
        this.from = from;
        this.to = to;
        this.verb = verb;
    }

    String verb() {
        return verb;
    }

    /** Throws 409 if the edition is not where the step begins. */
    void take(ImportedEdition edition) {
        if (edition.status != from) {
            Violation wrong = Violation.at("/status", "wrong-status", WRONG_STATUS.with(edition.status, from))
                    .found(edition.status);
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(wrong));
        }
        edition.status = to;
    }
}
