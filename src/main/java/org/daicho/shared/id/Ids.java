package org.daicho.shared.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562), so that rows made together lie together in an index; and version 5 for what
 * must get the same identifier wherever and whenever it is made from the same content.
 */
public final class Ids {

    /** Ours, drawn once. */
    private static final UUID NAMESPACE = UUID.fromString("6c1d4c0e-6f0a-4d53-9a86-3f5b7f0b2d11");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The one identifier of a name. */
    public static UUID named(String name) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, name);
    }
}
