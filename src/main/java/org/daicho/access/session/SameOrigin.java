package org.daicho.access.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/**
 * A browser sends its cookies also with what another site makes it send; so a change by cookie must show that it was made on
 * our own pages. Browsers say so in {@code Sec-Fetch-Site}, older ones in {@code Origin}; a program says it with a header that no
 * foreign page can set without being allowed to. {@code SameSite} is the second line: it does not hold between hosts of one site.
 */
final class SameOrigin {

    /** Any value will do. */
    static final String HEADER = "X-Daicho-Request";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Text FOREIGN = Text.of(
            "別のサイトから送られた要求のため、受け付けません（" + HEADER + " ヘッダーを付けてください）。",
            "The request comes from another site and is refused (send the header " + HEADER + ").");

    private SameOrigin() {}

    /** Throws 403 for a change that another site's page may have sent. */
    static void require(HttpServerRequest request, URI ours) {
        if (!READING.contains(request.method()) && !holds(request, ours)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, FOREIGN);
        }
    }

    private static boolean holds(HttpServerRequest request, URI ours) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null ? isSame(origin, ours) : request.getHeader(HEADER) != null;
    }

    private static boolean isSame(String origin, URI ours) {
        return origin.equalsIgnoreCase(ours.getScheme() + "://" + ours.getAuthority());
    }
}
