package org.daicho.groupware.calendar;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Folds content lines so that none is longer than 75 octets without its line break (RFC 5545 §3.1), and never inside a
 * character of UTF-8: some readers unfold after decoding.
 */
final class OctetFolding extends FilterOutputStream {

    private static final int LONGEST = 75;

    private int length;

    OctetFolding(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        if (octet == '\r' || octet == '\n') {
            length = 0;
        } else {
            if (length + octetsOf(octet) > LONGEST) {
                out.write('\r');
                out.write('\n');
                out.write(' ');
                length = 1;
            }
            length++;
        }
        out.write(octet);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            write(octets[i] & 0xff);
        }
    }

    /** How many octets the character has that begins here; none for one that goes on, which must follow its beginning. */
    private static int octetsOf(int octet) {
        if (octet < 0x80) {
            return 1;
        }
        if (octet < 0xc0) {
            return 0;
        }
        return octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
    }
}
