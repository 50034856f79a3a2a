package org.daicho.bundle.zip;

import java.io.IOException;
import java.io.OutputStream;

/** A buffer that, when an entry fails, still gives out the entries before it and nothing more of that one. */
final class MarkedBuffer extends OutputStream {

    private final OutputStream target;
    private final byte[] buffer = new byte[RangeOutput.CHUNK];
    private int count;
    private int marked;

    MarkedBuffer(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (count + length > buffer.length) {
            empty(count);
        }
        if (length >= buffer.length) {
            target.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, count, length);
            count += length;
        }
    }

    /** Everything so far is good, whatever comes next. */
    void mark() {
        marked = count;
    }

    /** Forgets what came after the mark and has not left yet. */
    void giveOutMarked() throws IOException {
        empty(marked);
        target.flush();
    }

    @Override
    public void flush() throws IOException {
        empty(count);
        target.flush();
    }

    private void empty(int length) throws IOException {
        int leaving = length;
        count = 0;
        marked = 0;
        if (leaving > 0) {
            target.write(buffer, 0, leaving);
        }
    }
}
