package org.daicho.bundle.zip;

import java.nio.charset.StandardCharsets;

/**
 * One file of the ZIP with its place, as a database row can keep it. Stored, never compressed: only then is its length
 * known before its content is read.
 *
 * @param name path within the ZIP, {@code /} between its parts, at most 65,535 bytes of UTF-8
 * @param size bytes of content
 * @param crc32 CRC-32 of the content, 0 to 0xFFFFFFFF
 * @param offset where its local header starts, from the start of the ZIP
 * @param directoryOffset where its record starts, from the start of the central directory
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT 4.3.7, 4.3.12, 4.5.3</a>
 */
public record PlacedEntry(String name, long size, long crc32, long offset, long directoryOffset) {

    private static final int LOCAL_HEADER = 30;
    private static final int DIRECTORY_RECORD = 46;
    private static final int EXTRA_HEADER = 4;

    public PlacedEntry {
        if (name.isEmpty() || size < 0 || crc32 != (crc32 & 0xFFFF_FFFFL) || offset < 0 || directoryOffset < 0) {
            throw new IllegalArgumentException("not an entry: %s, %d bytes, CRC-32 %x, at %d and %d"
                    .formatted(name, size, crc32, offset, directoryOffset));
        }
    }

    /** Where the content starts. */
    public long dataOffset() {
        return offset + LOCAL_HEADER + nameBytes().length + localExtraSize();
    }

    /** Where the next entry, or the central directory, starts. */
    public long end() {
        return Math.addExact(dataOffset(), size);
    }

    /** Where the next record of the central directory starts, from the start of the central directory. */
    public long directoryEnd() {
        return directoryOffset + DIRECTORY_RECORD + nameBytes().length + directoryExtraSize();
    }

    byte[] nameBytes() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    boolean hasLargeSize() {
        return size >= ZipRecords.MAX_32;
    }

    boolean hasLargeOffset() {
        return offset >= ZipRecords.MAX_32;
    }

    /** APPNOTE 4.5.3: a local header must carry both sizes as soon as one of them is large. */
    int localExtraSize() {
        return hasLargeSize() ? EXTRA_HEADER + 16 : 0;
    }

    /** APPNOTE 4.5.3: a directory record carries only those fields that do not fit. */
    int directoryExtraSize() {
        int fields = (hasLargeSize() ? 16 : 0) + (hasLargeOffset() ? 8 : 0);
        return fields == 0 ? 0 : EXTRA_HEADER + fields;
    }
}
