package org.daicho.catalogue.edition;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.reading.EditionRule;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.id.Ids;
import org.daicho.shared.json.CanonicalJson;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Brings editions in, and moves the status of those that were brought in. */
@Singleton
class EditionImport {

    private static final Text KNOWN = Text.of(
            "版 %s は既にあります。公開した版は変えられないため、別の符号を付けてください。",
            "There is an edition %s already. Editions never change, so give this one another code.");
    private static final Text DELIVERED = Text.of(
            "製品に付属する版の状態は変えられません。新しい版を公開すると、そちらが現行になります。",
            "The status of a delivered edition cannot be moved; a newer edition, once published, takes its place.");

    private final KnownEditions editions;
    private final ImportedEditions imported;
    private final CanonicalJson json;
    private final Clock clock;

    @Inject
    EditionImport(KnownEditions editions, ImportedEditions imported, CanonicalJson json, Clock clock) {
        this.editions = editions;
        this.imported = imported;
        this.json = json;
        this.clock = clock;
    }

    /** Throws 400 with everything that makes it unfit, and 409 if its code is taken. */
    KnownEdition bringIn(NewEdition wanted) {
        Edition edition = wanted.draft();
        new Violations().add(EditionRule.violationsOf(edition)).orThrow(ProblemKind.INVALID_REQUEST);
        new Violations()
                .refuseIf(
                        editions.edition(edition.code()).isPresent(),
                        "/code",
                        "already-exists",
                        KNOWN.with(edition.code()))
                .orThrow(ProblemKind.CONFLICT);
        return known(imported.add(new ImportedEdition(Ids.next(), edition, json.write(edition), clock.instant())));
    }

    KnownEdition take(EditionStep step, String code, @Nullable IfMatch ifMatch) {
        KnownEdition known = editions.requiredKnown(code);
        IfMatch.require(ifMatch, known.version());
        if (known.delivered()) {
            Violation violation = Violation.of("delivered-edition", DELIVERED);
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(violation));
        }
        ImportedEdition edition = imported.required(code);
        IfMatch.require(ifMatch, edition.version);
        step.take(edition);
        return known(imported.record(edition, step.verb()));
    }

    private static KnownEdition known(ImportedEdition edition) {
        return new KnownEdition(edition.edition(), edition.version, false);
    }
}
