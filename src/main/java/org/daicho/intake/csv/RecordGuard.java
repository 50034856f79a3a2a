package org.daicho.intake.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops reading when the parser has swallowed more than a record may hold: with a closing quote missing it would otherwise
 * take the rest of the file for one cell.
 */
final class RecordGuard extends FilterReader {

    /** The parser reads ahead by 8192; that much of a budget may belong to the rows to come. */
    private static final int READ_AHEAD = 2 * 8192;

    private final long budget;
    private long taken;

    RecordGuard(Reader in, long rawRecord) {
        super(in);
        budget = rawRecord + READ_AHEAD;
    }

    void nextRecord() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int characters) {
        taken += characters;
        if (taken > budget) {
            throw new Exhausted();
        }
    }

    /** Unchecked, so that the parser passes it on as it is. */
    static final class Exhausted extends RuntimeException {}
}
