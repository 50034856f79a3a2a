package org.daicho.bundle.bag;

/** Which letters a bundle's file names may have. */
public enum NameStyle {
    /** Everything that is safe, so that a Japanese file keeps its name. */
    UNICODE,
    /**
     * A-Z, a-z, 0-9, dot, hyphen and underscore, for old unpackers that ignore the UTF-8 flag. Japanese is left out rather
     * than romanised: a reading cannot be told from the letters, and the index lists the original name.
     */
    ASCII
}
