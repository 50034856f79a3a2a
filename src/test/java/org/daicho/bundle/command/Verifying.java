package org.daicho.bundle.command;

import java.io.IOException;
import java.nio.file.Path;

/** The offline command for tests of other rooms. */
public final class Verifying {

    private Verifying() {}

    /** What it says of a bundle. */
    public static String verify(Path folder, byte[] zip, String... options) throws IOException {
        return Said.verify(folder, zip, options).text();
    }
}
