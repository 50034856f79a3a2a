package org.daicho.bundle.reading;

import java.io.IOException;
import java.io.InputStream;

/** A ZIP to be checked, wherever it lies. */
public interface ZipBytes {

    long length();

    /** Bytes {@code from} to {@code from + length}; a stream that ends early, or fails, shows damage. */
    InputStream open(long from, long length) throws IOException;
}
