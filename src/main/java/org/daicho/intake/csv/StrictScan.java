package org.daicho.intake.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Tries a file against one encoding, chunk by chunk, and remembers the first byte that does not fit. */
final class StrictScan {

    /** More than the longest character of either encoding: what a chunk can leave over. */
    private static final int LEFT_OVER = 8;

    private final CharsetDecoder decoder;
    private final ByteBuffer pending;
    private final CharBuffer ignored = CharBuffer.allocate(4096);
    private long offset;
    private boolean failed;

    StrictScan(Charset charset, int chunk) {
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        pending = ByteBuffer.allocate(chunk + LEFT_OVER);
    }

    void accept(byte[] bytes, int length) {
        if (!failed) {
            pending.put(bytes, 0, length);
            decode(false);
        }
    }

    /** A character cut off by the end of the file does not fit either. */
    void end() {
        if (!failed) {
            decode(true);
        }
    }

    boolean failed() {
        return failed;
    }

    /** Bytes that fitted, which is where the first one stands that did not. */
    long offset() {
        return offset;
    }

    private void decode(boolean end) {
        pending.flip();
        var result = decoder.decode(pending, ignored, end);
        while (result.isOverflow()) {
            ignored.clear();
            result = decoder.decode(pending, ignored, end);
        }
        ignored.clear();
        failed = result.isError();
        offset += pending.position();
        pending.compact();
    }
}
