package org.daicho.catalogue.own;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about an own requirement. */
@Singleton
class OwnRequirementRule {

    private static final Text TAKEN = Text.of("コード %s の独自要件は既にあります。", "There is an own requirement %s already.");
    private static final Text FIXED = Text.of("コードは変えられません。", "The code cannot be changed.");
    private static final Text NO_EDITION = Text.of("版 %s はありません。", "There is no edition %s.");
    private static final Text NO_REQUIREMENT = Text.of("版 %s に要件 %s はありません。", "Edition %s has no requirement %s.");

    private final OwnRequirements requirements;
    private final Catalogues catalogues;

    @Inject
    OwnRequirementRule(OwnRequirements requirements, Catalogues catalogues) {
        this.requirements = requirements;
        this.catalogues = catalogues;
    }

    /** Throws 400 with every reason, and 409 if the code of a new one is taken. @param present absent for a new one */
    NewOwnRequirement require(@Nullable OwnRequirement present, NewOwnRequirement wanted) {
        Violations violations = new Violations();
        violations.read("/title/ja", wanted.title().ja(), StoredText::line);
        violations.read("/title/en", wanted.title().en(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations.refuseIf(present != null && !present.code.equals(wanted.code()), "/code", "fixed", FIXED);
        checkMaps(wanted.maps() == null ? List.of() : wanted.maps(), violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        new Violations()
                .refuseIf(
                        present == null && requirements.count("code", wanted.code()) > 0,
                        "/code",
                        "already-exists",
                        TAKEN.with(wanted.code()))
                .orThrow(ProblemKind.CONFLICT);
        return wanted.inOrder();
    }

    private void checkMaps(List<NewOwnRequirement.Mapping> maps, Violations violations) {
        for (int i = 0; i < maps.size(); i++) {
            NewOwnRequirement.Mapping one = maps.get(i);
            Optional<Edition> edition = catalogues.edition(one.edition());
            violations
                    .refuseIf(
                            edition.isEmpty(),
                            "/maps/" + i + "/edition",
                            "unknown-edition",
                            NO_EDITION.with(one.edition()))
                    .refuseIf(
                            edition.isPresent()
                                    && edition.get().requirement(one.code()).isEmpty(),
                            "/maps/" + i + "/code",
                            "unknown-requirement",
                            NO_REQUIREMENT.with(one.edition(), one.code()));
        }
    }
}
