package org.daicho.bundle.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.daicho.shared.text.Text;

/** One entry's bytes, from its own header on. */
public final class EntryContent {

    private static final int FIXED = 30;
    private static final int SIGNATURE = 0x04034b50;
    private static final Text DIFFERS =
            Text.of("ZIP の目次とファイルの見出しが食い違っています。", "The ZIP's directory and the file's header differ.");
    private static final Text METHOD = Text.of("この圧縮方式は読めません。", "This way of compression cannot be read.");
    private static final Text LONGER = Text.of("目次にある大きさより長い内容です。", "It is longer than its recorded size.");

    private final Listed entry;

    public EntryContent(Listed entry) {
        this.entry = entry;
    }

    /**
     * Reads header and content from a stream that stands before the header.
     *
     * @return how many bytes of the ZIP were read
     * @throws IOException if it ends early or is not what the directory says
     */
    public long copy(InputStream in, OutputStream target) throws IOException {
        long header = readHeader(in);
        Bounded packed = new Bounded(in, entry.packed());
        Inflater inflater = new Inflater(true);
        try {
            pass(unpacked(packed, inflater), target);
        } finally {
            inflater.end();
        }
        packed.transferTo(OutputStream.nullOutputStream());
        return header + entry.packed();
    }

    /** The content as a stream, from one that stands before the header and is closed with it. */
    public InputStream open(InputStream in) throws IOException {
        readHeader(in);
        Inflater inflater = new Inflater(true);
        return new FilterInputStream(unpacked(new Bounded(in, entry.packed()), inflater)) {
            @Override
            public void close() throws IOException {
                inflater.end();
                in.close();
            }
        };
    }

    private long readHeader(InputStream in) throws IOException {
        ByteBuffer fixed = ByteBuffer.wrap(take(in, FIXED)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = take(in, fixed.getShort(26) & 0xFFFF);
        byte[] extra = take(in, fixed.getShort(28) & 0xFFFF);
        if (fixed.getInt(0) != SIGNATURE || !entry.agrees(fixed, name, extra)) {
            throw new BrokenZipException(DIFFERS);
        }
        return FIXED + name.length + extra.length;
    }

    private InputStream unpacked(InputStream packed, Inflater inflater) throws BrokenZipException {
        return switch (entry.method()) {
            case Listed.STORED -> packed;
            case Listed.DEFLATED -> new InflaterInputStream(packed, inflater);
            default -> throw new BrokenZipException(METHOD);
        };
    }

    /** No further than one byte past the recorded size, however much there is to unpack. */
    private void pass(InputStream content, OutputStream target) throws IOException {
        byte[] chunk = new byte[64 * 1024];
        long passed = 0;
        for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
            passed += count;
            if (passed > entry.size()) {
                throw new BrokenZipException(LONGER);
            }
            target.write(chunk, 0, count);
        }
        if (passed < entry.size()) {
            throw new EOFException("%d of %d bytes".formatted(passed, entry.size()));
        }
    }

    private static byte[] take(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("within a header");
        }
        return bytes;
    }

    /** Ends where the entry does; never closes what it reads. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left;

        Bounded(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(into, offset, (int) Math.min(wanted, left));
            if (count < 0) {
                throw new EOFException("%d bytes are missing".formatted(left));
            }
            left -= count;
            return count;
        }
    }
}
