package org.daicho.shared.http.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.daicho.shared.http.WantedType;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Words what Jackson could not read, without its class names. */
final class JsonWording {

    private static final Text UNKNOWN_FIELD = Text.of("「%s」という項目はありません。", "There is no field \"%s\".");
    private static final Text WRONG_TYPE =
            Text.of("値の型または書式が違います（必要な型: %s）。", "The value has the wrong type or format (wanted: %s).");
    private static final Text MALFORMED =
            Text.of("JSON の書式が正しくありません（%d 行 %d 文字目付近）。", "The JSON is malformed (near line %d, column %d).");
    private static final Text TWICE =
            Text.of("同じ項目が2度あります（%d 行 %d 文字目付近）。", "The same field is there twice (near line %d, column %d).");
    private static final int LONGEST_SHOWN = 100;
    private static final Text EMPTY = Text.of("本文がありません。", "There is no body.");

    private JsonWording() {}

    static ProblemException problem(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return one(
                    ProblemKind.INVALID_REQUEST,
                    unknown,
                    "unknown-field",
                    UNKNOWN_FIELD.with(shortened(unknown.getPropertyName())));
        }
        if (exception instanceof InvalidFormatException format) {
            Violation violation = Violation.at(
                            pointer(format), "wrong-type", WRONG_TYPE.with(WantedType.of(format.getTargetType())))
                    .found(shortened(String.valueOf(format.getValue())));
            return ProblemException.of(ProblemKind.INVALID_REQUEST, List.of(violation));
        }
        if (exception instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        if (exception instanceof JsonMappingException mapping) {
            return mapping(mapping);
        }
        return malformed(exception.getLocation(), exception.getOriginalMessage());
    }

    private static ProblemException mapping(JsonMappingException exception) {
        Throwable cause = exception.getCause();
        if (cause instanceof ProblemException problem) {
            return at(pointer(exception), problem);
        }
        boolean outOfRange = cause instanceof InputCoercionException;
        if (cause instanceof JsonProcessingException inside && !outOfRange) {
            return problem(inside);
        }
        if (cause instanceof IOException && !outOfRange) {
            return malformed(exception.getLocation(), null);
        }
        Class<?> wanted = outOfRange ? ((InputCoercionException) cause).getTargetType() : null;
        return one(ProblemKind.INVALID_REQUEST, exception, "wrong-type", WRONG_TYPE.with(WantedType.of(wanted)));
    }

    private static ProblemException mismatch(MismatchedInputException exception) {
        String said = String.valueOf(exception.getOriginalMessage());
        if (said.startsWith("No content")) {
            return ProblemException.of(ProblemKind.MALFORMED_BODY, EMPTY);
        }
        if (said.startsWith("Trailing token")) {
            return malformed(exception.getLocation(), said);
        }
        return one(
                ProblemKind.INVALID_REQUEST,
                exception,
                "wrong-type",
                WRONG_TYPE.with(WantedType.of(exception.getTargetType())));
    }

    private static ProblemException malformed(@Nullable JsonLocation at, @Nullable String said) {
        Text message = said != null && said.startsWith("Duplicate field") ? TWICE : MALFORMED;
        return ProblemException.of(
                ProblemKind.MALFORMED_BODY,
                message.with(at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()));
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
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(JsonWording::escaped)
                .collect(Collectors.joining());
    }

    /** One step of a JSON Pointer (RFC 6901, section 3). */
    static String escaped(String step) {
        return '/' + shortened(step).replace("~", "~0").replace("/", "~1");
    }

    /** An answer shows enough to recognise a value by, never a whole body. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
