package org.daicho.page.layout;

import java.util.List;

/**
 * A form.
 *
 * @param method {@code get} or {@code post}; what is posted carries the token of the session's forms
 * @param file whether a file comes with it
 */
public record Form(String action, String method, String submit, List<Field> fields, boolean file) {

    public Form(String action, String method, String submit, List<Field> fields) {
        this(action, method, submit, fields, false);
    }
}
