package org.daicho.assurance;

import java.util.Set;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** A verb of this room and the states in which it is possible. */
public record Step(Text name, Set<Labelled> from) {

    private static final Text WRONG_STATE = Text.of("「%s」の状態では%sできません。", "In the state \"%s\" there is no %s.");

    public Step {
        from = Set.copyOf(from);
    }

    public static Step of(String ja, String en, Labelled... from) {
        return new Step(Text.of(ja, en), Set.of(from));
    }

    /** The reason that lies in the state, if it does; the caller adds its own and throws them together. */
    public Violations reasons(Labelled state) {
        return new Violations()
                .refuseIf(
                        !from.contains(state),
                        "/state",
                        "wrong-state",
                        new Text(
                                WRONG_STATE.ja().formatted(state.label().ja(), name.ja()),
                                WRONG_STATE.en().formatted(state.label().en(), name.en())));
    }
}
