package org.daicho.access.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.daicho.access.oidc.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps while its person is at the identity provider.
 *
 * @param to where to go afterwards, a path of ours
 */
record SignInUnderWay(Attempt attempt, String to) {

    private static final String HOME = "/";

    /** One slash and no second one, or the browser would take what follows for another host; so with a backslash. */
    private static final Pattern PATH_OF_OURS =
            Pattern.compile("/(?:[^/\\\\\\p{Cntrl}\\s][^\\\\\\p{Cntrl}\\s]{0,500})?");

    SignInUnderWay {
        to = PATH_OF_OURS.matcher(to).matches() ? to : HOME;
    }

    static SignInUnderWay begin(@Nullable String to) {
        return new SignInUnderWay(Attempt.begin(), to == null ? HOME : to);
    }

    boolean isAnsweredBy(@Nullable String state) {
        return state != null
                && MessageDigest.isEqual(
                        attempt.state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }
}
