package org.daicho.catalogue.edition;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.ProblemException;

/** The editions that were brought in, and the record of their changes. */
@Singleton
class ImportedEditions extends Records<ImportedEdition> {

    @Inject
    ImportedEditions(Ledger ledger, Clock clock) {
        super("catalogue-edition", ledger, clock);
    }

    /** Throws 404 if none of that code was brought in. */
    ImportedEdition required(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> ProblemException.notFound("catalogue", code));
    }
}
