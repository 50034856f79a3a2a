package org.daicho.bundle.command;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where a command speaks. */
final class Console {

    private Console() {}

    /** A console that cannot show Japanese gets UTF-8 rather than question marks. */
    static PrintStream out() {
        Charset console = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        Charset fit = console.newEncoder().canEncode("台帳") ? console : StandardCharsets.UTF_8;
        return new PrintStream(System.out, true, fit);
    }
}
