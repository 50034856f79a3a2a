package org.daicho.shared.http.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/**
 * Words the constraints of Jakarta Validation in both languages at once; its own interpolation knows only one locale a
 * time. A constraint of our own carries its words as {@code message = "code|日本語|English"}.
 */
final class ConstraintWording {

    private static final int LONGEST_SHOWN = 200;

    private ConstraintWording() {}

    static ProblemException problem(ConstraintViolationException exception) {
        List<Violation> violations = exception.getConstraintViolations().stream()
                .map(ConstraintWording::violation)
                .sorted(Comparator.comparing(violation -> String.valueOf(violation.pointer())))
                .toList();
        return ProblemException.of(ProblemKind.INVALID_REQUEST, violations);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> with = violation.getConstraintDescriptor().getAttributes();
        Object found = violation.getInvalidValue();
        String pointer = ViolationPointer.of(violation);
        String[] own = violation.getMessage().split("\\|", 3);
        Violation worded = own.length == 3
                ? Violation.at(pointer, own[0], Text.of(own[1], own[2]))
                : switch (constraint) {
                    case "NotNull", "NotBlank", "NotEmpty" -> Violation.at(
                            pointer, "required", Text.of("必須の項目です。", "This is required."));
                    case "Size" -> Violation.at(
                            pointer,
                            "size",
                            Text.of("長さは %s 以上 %s 以下です。", "The length must be %s to %s.")
                                    .with(with.get("min"), with.get("max")));
                    case "Min", "DecimalMin" -> Violation.at(
                            pointer,
                            "too-small",
                            Text.of("%s 以上の値です。", "It must be at least %s.").with(with.get("value")));
                    case "Max", "DecimalMax" -> Violation.at(
                            pointer,
                            "too-large",
                            Text.of("%s 以下の値です。", "It must be at most %s.").with(with.get("value")));
                    case "PositiveOrZero", "Positive" -> Violation.at(
                            pointer, "too-small", Text.of("負の値は使えません。", "It must not be negative."));
                    case "Pattern" -> Violation.at(
                            pointer, "format", Text.of("書式が正しくありません。", "The format is not right."));
                    default -> Violation.at(pointer, "invalid", Text.of("値が正しくありません。", "The value is not valid."));
                };
        return worded.found(shown(found));
    }

    private static Object shown(Object found) {
        if (found instanceof String text) {
            return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        }
        return found instanceof Number || found instanceof Boolean ? found : null;
    }
}
