package org.daicho.shared.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.jspecify.annotations.Nullable;

/** Gathers every reason before refusing, so that a caller corrects a body once and not field by field. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** The value as the parser reads it; null for an absent value, and for one that it refuses, which is then noted. */
    public <T> @Nullable T read(String pointer, @Nullable String value, Function<String, T> parser) {
        if (value == null) {
            return null;
        }
        try {
            return parser.apply(value);
        } catch (UnreadableValueException unreadable) {
            found.add(new Violation(unreadable.code(), pointer, unreadable.reason(), unreadable.value()));
            return null;
        }
    }

    public Violations refuseIf(boolean wrong, String pointer, String code, Text message) {
        if (wrong) {
            found.add(Violation.at(pointer, code, message));
        }
        return this;
    }

    public Violations add(List<Violation> more) {
        found.addAll(more);
        return this;
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** Throws the given kind of problem with everything that was found; does nothing when all is well. */
    public void orThrow(ProblemKind kind) {
        if (!found.isEmpty()) {
            throw ProblemException.of(kind, found);
        }
    }
}
