package org.daicho.shared.http.spec;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.Problem;
import org.daicho.shared.problem.ProblemKind;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The problems that can happen to an operation, by what it takes; each status has one shared answer. */
final class CommonProblems {

    private static final Set<ProblemKind> WITH_REASONS = EnumSet.of(ProblemKind.INVALID_REQUEST, ProblemKind.CONFLICT);

    private CommonProblems() {}

    static void apply(Endpoint endpoint, OpenAPI api) {
        APIResponses responses = endpoint.operation().getResponses();
        for (ProblemKind kind : problems(endpoint)) {
            api.getComponents().addResponse(component(kind), answer(kind));
            String status = String.valueOf(kind.status());
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(component(kind)));
            }
        }
    }

    /** MALFORMED_BODY shares 400 with INVALID_REQUEST, whose answer therefore shows an example of each. */
    private static Set<ProblemKind> problems(Endpoint endpoint) {
        Set<ProblemKind> kinds = EnumSet.of(
                // also what takes nothing can be asked for by a URI that cannot be read
                ProblemKind.INVALID_REQUEST,
                ProblemKind.NOT_ACCEPTABLE,
                ProblemKind.TOO_MANY_REQUESTS,
                ProblemKind.INTERNAL_ERROR,
                ProblemKind.UNAVAILABLE);
        boolean idempotent = endpoint.annotation(Idempotent.class).isPresent();
        boolean conditional = endpoint.changes()
                && endpoint.operation().getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getRef() != null && parameter.getRef().contains("IfMatch"));
        addIf(kinds, !endpoint.isPublic(), ProblemKind.UNAUTHENTICATED, ProblemKind.FORBIDDEN);
        addIf(kinds, endpoint.path().contains("{"), ProblemKind.NOT_FOUND);
        addIf(kinds, endpoint.changes(), ProblemKind.CONFLICT);
        addIf(kinds, conditional, ProblemKind.STALE_VERSION, ProblemKind.VERSION_REQUIRED);
        addIf(kinds, endpoint.takesBody(), ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        boolean inOldEncoding = endpoint.bodies().anyMatch(body -> body.getKey().equals("text/csv"));
        addIf(kinds, idempotent || inOldEncoding, ProblemKind.UNPROCESSABLE);
        addIf(kinds, endpoint.answersRanges(), ProblemKind.RANGE_NOT_SATISFIABLE);
        return kinds;
    }

    private static void addIf(Set<ProblemKind> kinds, boolean possible, ProblemKind... these) {
        if (possible) {
            kinds.addAll(List.of(these));
        }
    }

    private static APIResponse answer(ProblemKind kind) {
        MediaType body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        body.addExample("ja", example(kind, Locale.JAPANESE)).addExample("en", example(kind, Locale.ENGLISH));
        if (kind == ProblemKind.INVALID_REQUEST) {
            body.addExample("malformed", example(ProblemKind.MALFORMED_BODY, Locale.JAPANESE));
        }
        APIResponse answer = OASFactory.createAPIResponse()
                .description(kind.title().ja() + "。" + kind.title().en() + ".")
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body))
                .addHeader("X-Request-Id", CommonHeaders.header("RequestId"));
        switch (kind) {
            case UNAUTHENTICATED -> answer.addHeader("WWW-Authenticate", CommonHeaders.header("Authenticate"));
            case STALE_VERSION -> answer.addHeader("ETag", CommonHeaders.header("ETag"));
            case TOO_MANY_REQUESTS, UNAVAILABLE -> answer.addHeader("Retry-After", CommonHeaders.header("RetryAfter"));
            default -> {}
        }
        return answer;
    }

    private static Example example(ProblemKind kind, Locale locale) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + kind.slug());
        problem.put("title", kind.title().in(locale));
        problem.put("status", kind.status());
        problem.put("detail", kind.advice().in(locale));
        problem.put("instance", "keiyaku-20260401-000123");
        problem.put("violations", WITH_REASONS.contains(kind) ? List.of(reason(kind)) : List.of());
        return OASFactory.createExample().summary(kind.title().in(locale)).value(problem);
    }

    private static Map<String, Object> reason(ProblemKind kind) {
        return kind == ProblemKind.INVALID_REQUEST
                ? violation("size", "/title", "長さは 1 以上 300 以下です。", "The length must be 1 to 300.")
                : violation("clause-unanswered", "/clauses/CL-08", "条項 CL-08 の確認結果がありません。", "CL-08 is unanswered.");
    }

    private static Map<String, Object> violation(String code, String pointer, String ja, String en) {
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put("code", code);
        violation.put("pointer", pointer);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("ja", ja);
        message.put("en", en);
        violation.put("message", message);
        return violation;
    }

    /** {@code NOT_FOUND} is called NotFound. */
    private static String component(ProblemKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
