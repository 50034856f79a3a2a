package org.daicho.shared.http.ranges;

import java.util.Arrays;

/** The strong entity tag of a representation, compared with the lists that callers send (RFC 9110, section 8.8.3.2). */
record EntityTags(String opaque) {

    String header() {
        return '"' + opaque + '"';
    }

    boolean strongly(String list) {
        return matches(list, "");
    }

    boolean weakly(String list) {
        return matches(list, "W/");
    }

    private boolean matches(String list, String prefix) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(header()) || tag.equals(prefix + header()));
    }
}
