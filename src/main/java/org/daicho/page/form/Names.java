package org.daicho.page.form;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of fields, beside the JSON Pointers by which a resource says where something is wrong. */
final class Names {

    private Names() {}

    /** {@code classification.confidentiality} as {@code /classification/confidentiality} */
    static String pointer(String name) {
        return '/' + name.replace('.', '/');
    }

    /** The field that a pointer leads to, into, or to a part of; empty for what the form does not ask. */
    static Optional<Entry> field(Blank blank, @Nullable String pointer) {
        if (pointer == null) {
            return Optional.empty();
        }
        String wanted = pointer.startsWith("/") ? pointer : '/' + pointer;
        return blank.answered()
                .filter(entry -> entry.kind() != Entry.Kind.HIDDEN)
                .filter(entry -> {
                    String own = pointer(entry.name());
                    return wanted.equals(own) || wanted.startsWith(own + '/') || own.startsWith(wanted + '/');
                })
                .max(Comparator.comparing((Entry entry) -> pointer(entry.name()).equals(wanted)));
    }
}
