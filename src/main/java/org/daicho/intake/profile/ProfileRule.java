package org.daicho.intake.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;

/** What a profile must be so that a file can be read with it: said when it is written, not at the first file. */
final class ProfileRule {

    private static final Text NO_LETTER = Text.of("見出しに文字か数字を含めてください。", "A heading needs a letter or a digit.");
    private static final Text TWICE = Text.of(
            "見出し「%s」が2つの列に当てはまります。幅や空白の違いは区別しません。",
            "The heading \"%s\" stands for two columns; width and blanks make no difference.");
    private static final Text NOT_ITS_FIELD = Text.of("項目 %s は%sにはありません。", "The field %s is none of the %s.");
    private static final Text MISSING =
            Text.of("必須の項目 %s の列がありません。", "There is no column for the field %s, which is required.");

    private ProfileRule() {}

    /** Throws 400 with everything that makes the profile unusable. */
    static void require(Profile wanted) {
        Violations violations = new Violations();
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < wanted.columns().size(); i++) {
            Field field = wanted.columns().get(i).field();
            violations.refuseIf(
                    !wanted.register().has(field), "/columns/" + i, "not-its-field", notIts(field, wanted.register()));
            for (String heading : headings(wanted.columns().get(i))) {
                String folded = SearchText.fold(heading);
                String pointer = "/columns/" + i;
                violations.refuseIf(folded.isEmpty(), pointer, "required", NO_LETTER);
                Integer owner = owners.putIfAbsent(folded, i);
                violations.refuseIf(owner != null && owner != i, pointer, "duplicate-heading", TWICE.with(heading));
            }
        }
        for (Field field : wanted.register().required()) {
            boolean there = wanted.columns().stream().anyMatch(column -> column.field() == field);
            violations.refuseIf(!there, "/columns", "missing-field", MISSING.with(field));
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
    }

    private static Text notIts(Field field, Register register) {
        return new Text(
                NOT_ITS_FIELD.ja().formatted(field, register.label().ja()),
                NOT_ITS_FIELD.en().formatted(field, register.label().en()));
    }

    private static List<String> headings(Profile.Column column) {
        Stream<String> aliases = column.aliases() == null ? Stream.of() : column.aliases().stream();
        return Stream.concat(Stream.of(column.heading()), aliases).toList();
    }
}
