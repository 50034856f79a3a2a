package org.daicho.bundle.reading;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A ZIP's directory read line by line, so that a ZIP of any number of entries takes no more memory than one of few. */
public final class ZipDirectory implements Closeable {

    private static final int FIXED = 46;
    private static final int SIGNATURE = 0x02014b50;
    /** What our own ZIPs name as their maker: Unix, version 6.3. They call no file a text. */
    static final int OWN = 3 << 8 | 63;

    private static final Text BROKEN = Text.of("ZIP の目次が壊れています。", "The ZIP's directory is damaged.");

    private final InputStream in;
    private final int maker;
    private long left;
    private @Nullable Long usual;
    private long bytesLeft;

    public ZipDirectory(ZipBytes zip, ZipOutline outline) throws IOException {
        bytesLeft = outline.end() - outline.directoryOffset();
        in = new BufferedInputStream(zip.open(outline.directoryOffset(), bytesLeft));
        left = outline.entries();
        maker = outline.maker();
    }

    /** The next line; null after the last. */
    public @Nullable Listed next() throws IOException {
        if (left == 0) {
            if (bytesLeft != 0 || isOfAnother()) {
                throw new BrokenZipException(BROKEN);
            }
            return null;
        }
        ByteBuffer fixed = ByteBuffer.wrap(take(FIXED)).order(ByteOrder.LITTLE_ENDIAN);
        if (fixed.getInt(0) != SIGNATURE) {
            throw new BrokenZipException(BROKEN);
        }
        byte[] name = take(fixed.getShort(28) & 0xFFFF);
        byte[] extra = take(fixed.getShort(30) & 0xFFFF);
        take(fixed.getShort(32) & 0xFFFF);
        left--;
        Listed listed = Listed.of(fixed, name, extra);
        requireTheUsual(fixed, listed);
        return listed;
    }

    /** What says nothing of the content is the same for all files of a ZIP: one disk, one maker, one set of permissions. */
    private void requireTheUsual(ByteBuffer fixed, Listed listed) throws BrokenZipException {
        long made = (long) fixed.getInt(38) << 16 | fixed.getShort(4) & 0xFFFF;
        boolean onFirstDisk = fixed.getShort(34) == 0;
        boolean textOrBinary = (fixed.getShort(36) & ((made & 0xFFFF) == OWN ? ~0 : ~1)) == 0;
        if (!listed.isDirectory()) {
            usual = usual == null ? made : usual;
        }
        if (!onFirstDisk || !textOrBinary || !listed.isDirectory() && !isSameMaker(usual, made, listed.needed())) {
            throw new BrokenZipException(BROKEN);
        }
    }

    /**
     * Python, libarchive and the JDK name as the version of the maker the one that the file needs, which is another for a large
     * file, or one far behind.
     */
    private static boolean isSameMaker(long usual, long made, int needed) {
        return usual == made
                || (usual & 0xFFFF) != OWN && (usual & ~0xFFL) == (made & ~0xFFL) && (made & 0xFF) == needed;
    }

    /** The end of a ZIP of ours names another maker than the lines of its files. */
    private boolean isOfAnother() {
        return usual != null && (usual & 0xFFFF) == OWN && maker != ZipOutline.UNNAMED && maker != OWN;
    }

    private byte[] take(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        bytesLeft -= length;
        if (bytes.length < length || bytesLeft < 0) {
            throw new BrokenZipException(BROKEN);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
