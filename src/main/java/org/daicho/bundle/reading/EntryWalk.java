package org.daicho.bundle.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Goes through a ZIP's contents in the order of its directory, in one pass where that is their order. */
public final class EntryWalk implements Closeable {

    private static final Text HOLE =
            Text.of("ZIP の中に、目次にない部分があります（%d バイト目から）。", "Bytes that no directory line accounts for, from byte %d.");

    private final ZipBytes zip;
    private final ZipOutline outline;
    private @Nullable InputStream in;
    private long position;

    public EntryWalk(ZipBytes zip, ZipOutline outline) {
        this.zip = zip;
        this.outline = outline;
    }

    /**
     * Copies one entry's content. May be called for the next one after a failure too.
     *
     * @throws BrokenZipException if the ZIP is not as its directory says, or hides bytes before this entry
     * @throws IOException if it cannot be read to its end
     */
    public void copy(Listed entry, OutputStream target) throws IOException {
        long expected = position;
        InputStream from = at(entry.offset());
        position = -1;
        long length = new EntryContent(entry).copy(from, target);
        position = entry.sizesFollow() ? -1 : entry.offset() + length;
        refuseHole(expected, entry.offset());
    }

    /** After the last entry: throws if anything stands between it and the directory. */
    public void finish() throws BrokenZipException {
        refuseHole(position, outline.directoryOffset());
    }

    private static void refuseHole(long expected, long found) throws BrokenZipException {
        if (expected >= 0 && expected != found) {
            throw new BrokenZipException(HOLE.with(expected));
        }
    }

    private InputStream at(long offset) throws IOException {
        InputStream open = in;
        if (open == null || position != offset) {
            close();
            open = zip.open(offset, Math.max(0, outline.directoryOffset() - offset));
            in = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        InputStream open = in;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
