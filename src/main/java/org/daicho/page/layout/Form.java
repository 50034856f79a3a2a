package org.daicho.page.layout;

import java.util.List;

/**
 * A form.
 *
 * @param method {@code get} or {@code post}; what is posted carries the token of the session's forms
 */
public record Form(String action, String method, String submit, List<Field> fields) {}
