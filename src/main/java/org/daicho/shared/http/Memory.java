package org.daicho.shared.http;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;

/** Remembers what is overwritten. The room of the ledger does; here it is only asked, so that no answer can forget to. */
public interface Memory {

    /**
     * The same view as of the moment that the present request asks for; the present one where it asks for none. Throws 404
     * where there was none yet, and 400 for what is not remembered.
     */
    Versioned asAsked(Versioned present);

    static Versioned ask(Versioned present) {
        try (InstanceHandle<Memory> memory = Arc.container().instance(Memory.class)) {
            return memory.get().asAsked(present);
        }
    }
}
