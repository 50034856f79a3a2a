package org.daicho.ownfield;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about an own field. */
@Singleton
class OwnFieldRule {

    /** More columns than anybody reads in one table; every write checks them all. */
    private static final int MOST_FIELDS = 100;

    private static final Text NO_NAME = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text FIXED = Text.of("登録後は変えられません。", "It cannot be changed once registered.");
    private static final Text NO_CHOICES = Text.of("選択肢を1つ以上挙げてください。", "Name at least one choice.");
    private static final Text CHOICES = Text.of("選択肢は CHOICE だけに付けられます。", "Only a CHOICE has choices.");
    private static final Text TWICE = Text.of("選択肢が重複しています。", "The choice is there twice.");
    private static final Text KEY_TAKEN =
            Text.of("キー %s の独自項目は既にあります。", "There is an own field with the key %s already.");
    private static final Text LABEL_TAKEN =
            Text.of("「%s」という独自項目は既にあります。", "There is an own field called \"%s\" already.");
    private static final Text TOO_MANY = Text.of("独自項目は100件までです。", "There may be 100 own fields.");

    private final FieldRecords fields;

    @Inject
    OwnFieldRule(FieldRecords fields) {
        this.fields = fields;
    }

    /** Throws 400 with every reason, and 409 for what is taken. @param present absent for a new one */
    NewOwnField require(@Nullable OwnField present, NewOwnField wanted) {
        NewOwnField complete = wanted.complete();
        Violations violations = new Violations();
        violations.read("/label/ja", wanted.label().ja(), StoredText::line);
        violations.read("/label/en", wanted.label().en(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations.refuseIf(SearchText.fold(wanted.label().ja()).isEmpty(), "/label/ja", "required", NO_NAME);
        checkChoices(complete, violations);
        if (present != null) {
            violations
                    .refuseIf(present.owner != wanted.owner(), "/owner", "fixed", FIXED)
                    .refuseIf(!present.key.equals(wanted.key()), "/key", "fixed", FIXED)
                    .refuseIf(present.type != wanted.type(), "/type", "fixed", FIXED);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        requireFree(present, complete);
        return complete;
    }

    private static void checkChoices(NewOwnField wanted, Violations violations) {
        List<String> choices = wanted.choices() == null ? List.of() : wanted.choices();
        boolean choice = wanted.type() == FieldType.CHOICE;
        violations
                .refuseIf(choice && choices.isEmpty(), "/choices", "required", NO_CHOICES)
                .refuseIf(!choice && !choices.isEmpty(), "/choices", "not-a-choice", CHOICES);
        for (int i = 0; i < choices.size(); i++) {
            violations.read("/choices/" + i, choices.get(i), StoredText::line);
            violations.refuseIf(choices.indexOf(choices.get(i)) < i, "/choices/" + i, "duplicate-choice", TWICE);
        }
    }

    private void requireFree(@Nullable OwnField present, NewOwnField wanted) {
        List<OwnField> others = fields.list("owner", wanted.owner()).stream()
                .filter(other -> present == null || !other.id.equals(present.id))
                .toList();
        String heading = SearchText.fold(wanted.label().ja());
        new Violations()
                .refuseIf(
                        others.stream().anyMatch(other -> other.key.equals(wanted.key())),
                        "/key",
                        "already-exists",
                        KEY_TAKEN.with(wanted.key()))
                .refuseIf(
                        others.stream().anyMatch(other -> other.headingKey.equals(heading)),
                        "/label/ja",
                        "already-exists",
                        LABEL_TAKEN.with(wanted.label().ja()))
                .refuseIf(others.size() >= MOST_FIELDS, "/owner", "too-many", TOO_MANY)
                .orThrow(ProblemKind.CONFLICT);
    }
}
