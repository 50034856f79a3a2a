package org.daicho.shared.http.ranges;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A file that can be handed out in parts: the same bytes at every call under the same entity tag. */
public interface Representation {

    /** Bytes in all. */
    long length();

    /** The opaque part of the strong entity tag, without quotes: visible ASCII without {@code "} (RFC 9110, section 8.8.3). */
    String etag();

    /** SHA-256 of the whole, for {@code Repr-Digest} (RFC 9530); null where it is not known before the last byte. */
    byte @Nullable [] sha256();

    String mediaType();

    /** The name under which it is saved; may hold any character, the header takes care of it. */
    String fileName();

    /**
     * Writes bytes {@code from} (inclusive) to {@code to} (exclusive); never closes {@code target}. An exception breaks the
     * connection, so that what was cut short never looks whole.
     */
    void write(long from, long to, OutputStream target) throws IOException;
}
