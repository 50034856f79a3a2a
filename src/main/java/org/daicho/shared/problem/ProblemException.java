package org.daicho.shared.problem;

import java.util.List;
import java.util.Map;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Stops a request with one of the {@linkplain ProblemKind kinds of problem}, all its reasons, and headers where HTTP wants some. */
public class ProblemException extends RuntimeException {

    private final ProblemKind kind;
    private final @Nullable Text detail;
    private final List<Violation> violations;
    private final Map<String, String> headers;

    public ProblemException(
            ProblemKind kind, @Nullable Text detail, List<Violation> violations, Map<String, String> headers) {
        super(kind.slug()
                + (detail == null ? "" : ": " + detail.en())
                + (violations.isEmpty() ? "" : " " + violations));
        this.kind = kind;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    public static ProblemException of(ProblemKind kind, Text detail) {
        return new ProblemException(kind, detail, List.of(), Map.of());
    }

    public static ProblemException of(ProblemKind kind, List<Violation> violations) {
        return new ProblemException(kind, null, violations, Map.of());
    }

    public static ProblemException notFound(String what, Object id) {
        return of(
                ProblemKind.NOT_FOUND,
                Text.of("%s が見つかりません: %s", "No such %s: %s").with(what, id));
    }

    /** 400 with one violation. */
    public static ProblemException invalid(String pointer, String code, Text message, @Nullable Object found) {
        return of(
                ProblemKind.INVALID_REQUEST,
                List.of(Violation.at(pointer, code, message).found(found)));
    }

    public ProblemKind kind() {
        return kind;
    }

    public @Nullable Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
