package org.daicho.shared.http.problem;

import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** Words a parameter of a type that has no strict reader of ours; what the framework says holds class names. */
final class ParameterWording {

    private static final Text UNREADABLE =
            Text.of("URL の識別子またはパラメーターの値を読み取れません。", "An identifier or parameter in the URL cannot be read.");

    private ParameterWording() {}

    static Violation unreadable() {
        return Violation.of("unreadable-parameter", UNREADABLE);
    }
}
