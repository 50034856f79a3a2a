package org.daicho.shared.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header (RFC 9110, section 13.1.1): strong entity tags, or {@code *}. A weak tag never matches. A
 * resource method takes it as a header parameter; {@code null} means that the caller sent none.
 */
public record IfMatch(List<String> tags) {

    /** Called by JAX-RS for a header parameter of this type. */
    public static IfMatch fromString(String header) {
        return new IfMatch(Arrays.stream(header.split(",")).map(String::strip).toList());
    }

    /** The strong entity tag of a version, quotes included. */
    public static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** Throws 428 when the header is missing and 412 when it names another version. */
    public static void require(@Nullable IfMatch ifMatch, long version) {
        if (ifMatch == null) {
            throw ProblemException.of(
                    ProblemKind.VERSION_REQUIRED, Text.of("If-Match に ETag を付けてください。", "Send the ETag as If-Match."));
        }
        checkIfSent(ifMatch, version);
    }

    /** Throws 412 when the header is there and names another version. */
    public static void checkIfSent(@Nullable IfMatch ifMatch, long version) {
        if (ifMatch != null && !ifMatch.tags.contains("*") && !ifMatch.tags.contains(tag(version))) {
            throw stale(version);
        }
    }

    /** Throws 412 when the header is there although nothing is: even {@code *} demands something to match. */
    public static void refuseIfSent(@Nullable IfMatch ifMatch) {
        if (ifMatch != null) {
            throw ProblemException.of(
                    ProblemKind.STALE_VERSION,
                    Text.of("If-Match がありますが、まだ登録されていません。", "There is an If-Match, but nothing is registered yet."));
        }
    }

    static ProblemException stale(long version) {
        return new ProblemException(
                ProblemKind.STALE_VERSION,
                Text.of("現在の ETag は %s です。", "The present ETag is %s.").with(tag(version)),
                List.of(),
                Map.of("ETag", tag(version)));
    }
}
