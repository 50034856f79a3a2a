package org.daicho.bundle.checking.listing;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says of files what their content is. */
public interface Listing extends Closeable {

    /**
     * One file.
     *
     * @param sha256 in lower case
     * @param path within the bag
     */
    record Line(String sha256, String path) {}

    /** The next line; null after the last. */
    @Nullable Line next() throws IOException;
}
