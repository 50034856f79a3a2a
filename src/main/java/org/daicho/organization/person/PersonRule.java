package org.daicho.organization.person;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a person. */
@Singleton
class PersonRule {

    private static final Text NO_NAME = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text TAKEN =
            Text.of("この職員番号の職員が既に登録されています。", "Somebody with this staff number is registered already.");

    private final People people;

    @Inject
    PersonRule(People people) {
        this.people = people;
    }

    /** Throws 400 with every reason, 409 for a staff number that somebody else has. @param id absent for a new one */
    NewPerson require(@Nullable UUID id, NewPerson wanted) {
        Violations violations = new Violations();
        violations.read("/name", wanted.name(), StoredText::line);
        violations.read("/nameKana", wanted.nameKana(), StoredText::line);
        violations.read("/staffNumber", wanted.staffNumber(), StoredText::line);
        violations.read("/email", wanted.email(), StoredText::line);
        violations.read("/groupwareCode", wanted.groupwareCode(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations
                .refuseIf(SearchText.fold(wanted.name()).isEmpty(), "/name", "required", NO_NAME)
                .orThrow(ProblemKind.INVALID_REQUEST);
        if (wanted.staffNumber() != null) {
            people.find("staffNumber", wanted.staffNumber())
                    .firstResultOptional()
                    .filter(other -> !other.id.equals(id))
                    .ifPresent(other -> {
                        throw ProblemException.of(
                                ProblemKind.CONFLICT,
                                List.of(Violation.at("/staffNumber", "already-exists", TAKEN)
                                        .found(other.id)));
                    });
        }
        return wanted;
    }
}
