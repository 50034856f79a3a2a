package org.daicho.shared.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/**
 * Reads the address before anything else does. Characters that were sent as they are (curl sends {@code ?q=ｸﾘｰﾝ} so) are
 * taken as if they had been percent-encoded; what is not UTF-8 then, or holds a NUL that no database text can hold, is
 * refused with 400: a search for half-read words would silently find nothing.
 *
 * <p>Quarkus' own check answers an empty 400 before any code of ours; {@code vertx.disableURIValidation} leaves it to this.
 */
@Singleton
public class RequestUris {

    /** A system property; it has to be set before the server starts. */
    public static final String LEFT_TO_US = "vertx.disableURIValidation";

    /** After the request's number is known, before anything that looks at the path. */
    private static final int SECOND = 900;

    /** What RFC 3986 allows in a path and a query, and %. */
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";

    private static final Text UNREADABLE = Text.of(
            "URL を読み取れません。文字は UTF-8 をパーセント符号化して送信してください。",
            "The URL cannot be read; send text as percent-encoded UTF-8.");

    private final UnroutedProblems problems;

    @Inject
    RequestUris(UnroutedProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, SECOND);
    }

    private void read(RoutingContext routing) {
        String sent = routing.request().uri();
        String encoded = encoded(sent);
        if (!isReadable(encoded)) {
            problems.answer(routing, ProblemException.of(ProblemKind.INVALID_REQUEST, UNREADABLE));
        } else if (encoded.equals(sent)) {
            routing.next();
        } else {
            routing.reroute(routing.request().method(), encoded);
        }
    }

    /** The server hands on each byte of the request line as one character. */
    private static String encoded(String sent) {
        var result = new StringBuilder(sent.length());
        for (char c : sent.toCharArray()) {
            if (PLAIN.indexOf(c) >= 0) {
                result.append(c);
            } else {
                result.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        return result.toString();
    }

    private static boolean isReadable(String encoded) {
        try {
            URI uri = URI.create(encoded);
            return isText(uri.getRawPath()) && (uri.getRawQuery() == null || isText(uri.getRawQuery()));
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    private static boolean isText(String part) {
        ByteBuffer bytes = ByteBuffer.allocate(part.length());
        for (int i = 0; i < part.length(); i++) {
            boolean escape = part.charAt(i) == '%';
            bytes.put(escape ? (byte) HexFormat.fromHexDigits(part, i + 1, i + 3) : (byte) part.charAt(i));
            i += escape ? 2 : 0;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.flip())
                    .chars()
                    .noneMatch(c -> c == 0);
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
