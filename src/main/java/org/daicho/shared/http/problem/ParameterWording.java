package org.daicho.shared.http.problem;

import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** Words a path or query parameter that could not be read as its type. */
final class ParameterWording {

    private static final Text UNREADABLE =
            Text.of("URL の識別子またはパラメーターの値を読み取れません（%s）。", "An identifier or parameter in the URL cannot be read (%s).");

    private ParameterWording() {}

    static Violation unreadable(Throwable cause) {
        String said = cause.getMessage() == null ? "" : cause.getMessage();
        return Violation.of(
                "unreadable-parameter", UNREADABLE.with(said.length() > 120 ? said.substring(0, 120) : said));
    }
}
