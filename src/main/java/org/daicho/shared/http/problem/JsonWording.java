package org.daicho.shared.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** Words what Jackson could not read, without its class names. */
final class JsonWording {

    private static final Text UNKNOWN_FIELD = Text.of("「%s」という項目はありません。", "There is no field \"%s\".");
    private static final Text WRONG_TYPE =
            Text.of("値の型または書式が違います（必要な型: %s）。", "The value has the wrong type or format (wanted: %s).");
    private static final Text MALFORMED =
            Text.of("JSON の書式が正しくありません（%d 行 %d 文字目付近）。", "The JSON is malformed (near line %d, column %d).");
    private static final Text EMPTY = Text.of("本文がありません。", "There is no body.");

    private JsonWording() {}

    static ProblemException problem(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return one(
                    ProblemKind.INVALID_REQUEST,
                    unknown,
                    "unknown-field",
                    UNKNOWN_FIELD.with(unknown.getPropertyName()));
        }
        if (exception instanceof InvalidFormatException format) {
            Violation violation = Violation.at(
                            pointer(format), "wrong-type", WRONG_TYPE.with(kind(format.getTargetType())))
                    .found(String.valueOf(format.getValue()));
            return ProblemException.of(ProblemKind.INVALID_REQUEST, List.of(violation));
        }
        if (exception instanceof MismatchedInputException mismatch) {
            boolean nothing =
                    mismatch.getMessage() != null && mismatch.getMessage().startsWith("No content");
            return nothing
                    ? ProblemException.of(ProblemKind.MALFORMED_BODY, EMPTY)
                    : one(
                            ProblemKind.INVALID_REQUEST,
                            mismatch,
                            "wrong-type",
                            WRONG_TYPE.with(kind(mismatch.getTargetType())));
        }
        if (exception instanceof JsonMappingException mapping
                && mapping.getCause() instanceof ProblemException problem) {
            return at(pointer(mapping), problem);
        }
        if (exception instanceof JsonMappingException mapping) {
            return one(ProblemKind.INVALID_REQUEST, mapping, "wrong-type", WRONG_TYPE.with("?"));
        }
        var location = exception.getLocation();
        return ProblemException.of(
                ProblemKind.MALFORMED_BODY,
                MALFORMED.with(
                        location == null ? 0 : location.getLineNr(), location == null ? 0 : location.getColumnNr()));
    }

    private static ProblemException one(ProblemKind kind, JsonMappingException exception, String code, Text message) {
        return ProblemException.of(kind, List.of(Violation.at(pointer(exception), code, message)));
    }

    private static ProblemException at(String pointer, ProblemException problem) {
        List<Violation> placed = problem.violations().stream()
                .map(found -> new Violation(found.code(), pointer, found.message(), found.value()))
                .toList();
        return new ProblemException(problem.kind(), problem.detail(), placed, problem.headers());
    }

    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String kind(Class<?> type) {
        return type == null
                ? "?"
                : type.isEnum() ? List.of(type.getEnumConstants()).toString() : type.getSimpleName();
    }
}
