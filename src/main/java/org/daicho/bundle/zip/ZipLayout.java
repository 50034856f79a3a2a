package org.daicho.bundle.zip;

import java.nio.charset.StandardCharsets;

/**
 * Places one file after another, keeping nothing but the next free offsets, so that any number of them can be frozen.
 * The caller keeps every {@link PlacedEntry} and, at the end, the {@link #extent()}. Whether a name comes twice is for the
 * caller to know.
 */
public final class ZipLayout {

    private static final int LONGEST_NAME = 0xFFFF;

    private long entries;
    private long offset;
    private long directoryOffset;

    /**
     * @param size bytes of content
     * @param crc32 CRC-32 of the content, 0 to 0xFFFFFFFF
     * @throws IllegalArgumentException for a name that no ZIP can hold, or a size and CRC-32 that cannot be
     */
    public PlacedEntry place(String name, long size, long crc32) {
        var entry = new PlacedEntry(name, size, crc32, offset, directoryOffset);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name) || entry.nameBytes().length > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name for a ZIP: " + name);
        }
        if (size == 0 && crc32 != 0) {
            throw new IllegalArgumentException("nothing has the CRC-32 0, not %x: %s".formatted(crc32, name));
        }
        entries++;
        offset = entry.end();
        directoryOffset = entry.directoryEnd();
        return entry;
    }

    /** The whole, as far as it has been placed. */
    public ZipExtent extent() {
        return new ZipExtent(entries, offset, directoryOffset);
    }
}
