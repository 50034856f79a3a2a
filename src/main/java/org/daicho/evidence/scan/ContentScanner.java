package org.daicho.evidence.scan;

import java.io.IOException;
import java.io.InputStream;

/** Whoever can say whether a file is harmful. */
public interface ContentScanner {

    /** Where a file can be read, from its beginning. */
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Looks at the whole file or says that it did not. A scanner that fails answers {@link ScanStatus#NOT_SCANNED}; an
     * exception is the file's own.
     *
     * @param size of the file in bytes
     */
    ScanVerdict scan(Source file, long size) throws IOException;

    /** Whether anybody looks at all. */
    default boolean isThere() {
        return true;
    }
}
