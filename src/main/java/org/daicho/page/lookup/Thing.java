package org.daicho.page.lookup;

import java.util.UUID;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.form.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Something of a register.
 *
 * @param label enough of it to tell it from others
 */
public record Thing(SubjectType type, UUID id, String label) {

    static Thing of(SubjectType type, UUID id, String name, @Nullable String more) {
        return new Thing(type, id, more == null ? name : name + " / " + more);
    }

    /** To be chosen by its number. */
    public Entry.Choice choice() {
        return new Entry.Choice(id.toString(), label);
    }
}
