package org.daicho.bundle.zip;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of one entry come from: the same bytes at every call, for as long as the bundle lives. */
@FunctionalInterface
public interface Content {

    /**
     * Bytes {@code from} to {@code from + length} of the entry. Giving fewer or more breaks the download: a source that
     * answers a call for the whole entry without a range thereby shows a file that has grown.
     *
     * @throws IOException may be worth another call for the range that is still missing, see {@link Retries}
     */
    InputStream open(long from, long length) throws IOException;
}
