package org.daicho.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail of RFC 9457.
 *
 * @param type relative reference to a page that explains this kind of problem
 * @param instance the number of the request ({@code X-Request-Id})
 * @param violations every reason at once; empty when there is only the detail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record Problem(
        @Schema(examples = "/problems/invalid-request") String type,
        @Schema(examples = "入力に誤りがあります") String title,
        int status,
        @Schema(examples = "violations に挙げた項目をすべて直して、もう一度送信してください。") @Nullable String detail,
        @Schema(examples = "keiyaku-20260401-000123") String instance,
        List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemException exception, Locale locale, String instance) {
        ProblemKind kind = exception.kind();
        return new Problem(
                "/problems/" + kind.slug(),
                kind.title().in(locale),
                kind.status(),
                exception.detail() == null
                        ? kind.advice().in(locale)
                        : exception.detail().in(locale),
                instance,
                exception.violations());
    }
}
