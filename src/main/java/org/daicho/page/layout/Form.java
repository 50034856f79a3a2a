package org.daicho.page.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form.
 *
 * @param method {@code get} or {@code post}; what is posted carries the token of the session's forms
 * @param file whether a file comes with it
 * @param refused why it was not taken, all at once; null for one that nobody has sent yet
 * @param back where to go instead; absent where the form stands on the page of its thing
 * @param follow the page that tells how far it has come, for what may take minutes
 */
public record Form(
        String action,
        String method,
        String submit,
        List<Field> fields,
        boolean file,
        @Nullable Refused refused,
        @Nullable String back,
        @Nullable String follow) {

    /** @param field the name of the field that it is about; absent for what is about the whole */
    public record Reason(String text, @Nullable String field) {}

    /** @param what in a sentence, what became of it */
    public record Refused(String what, List<Reason> reasons) {}

    public Form(String action, String method, String submit, List<Field> fields) {
        this(action, method, submit, fields, false);
    }

    public Form(String action, String method, String submit, List<Field> fields, boolean file) {
        this(action, method, submit, fields, file, null, null);
    }

    public Form(
            String action,
            String method,
            String submit,
            List<Field> fields,
            boolean file,
            @Nullable Refused refused,
            @Nullable String back) {
        this(action, method, submit, fields, file, refused, back, null);
    }

    /** The same, whose progress this page tells. */
    public Form followed(String page) {
        return new Form(action, method, submit, fields, file, refused, back, page);
    }

    /** Whether a button that looks something up stands within it; Enter in any other field is to send the form nevertheless. */
    public boolean findsWithin() {
        return fields.stream().anyMatch(Form::finds);
    }

    /** The parts that a long form is divided into; empty for most. */
    public List<Field> chapters() {
        return fields.stream().filter(field -> field.type().equals("chapter")).toList();
    }

    /** Whether it asks the same few short things of many, one after another, so that they stand beside each other in a line. */
    public boolean abreast() {
        List<Field> shown =
                fields.stream().filter(field -> !field.type().equals("hidden")).toList();
        return !shown.isEmpty() && shown.stream().allMatch(Form::isLine);
    }

    private static boolean isLine(Field field) {
        return field.type().equals("group")
                && field.parts().stream().allMatch(part -> part.type().matches("text|textarea|select|checks"));
    }

    private static boolean finds(Field field) {
        return field.type().equals("find") || field.parts().stream().anyMatch(Form::finds);
    }

    /** The same on a page that shows more than the form: there is nothing to go back to. */
    public Form embedded() {
        return new Form(action, method, submit, fields, file, refused, null, follow);
    }
}
