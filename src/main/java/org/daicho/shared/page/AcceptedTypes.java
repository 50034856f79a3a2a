package org.daicho.shared.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;

/** The formats that a caller takes, the one that it likes best first. */
public final class AcceptedTypes {

    private static final Text UNREADABLE =
            Text.of("Accept ヘッダーが正しくありません。", "The Accept header is not a list of media types.");

    private AcceptedTypes() {}

    /** Throws 400 for what is no list of media types. */
    public static List<MediaType> of(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.invalid(
                    HttpHeaders.ACCEPT, "unreadable-header", UNREADABLE, headers.getHeaderString(HttpHeaders.ACCEPT));
        }
    }
}
