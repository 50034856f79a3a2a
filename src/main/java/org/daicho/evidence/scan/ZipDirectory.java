package org.daicho.evidence.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of an archive (PKWARE APPNOTE, sections 4.3.12 to 4.3.16). What is malformed has no entries here:
 * whether it can be unpacked is for whoever unpacks it.
 */
final class ZipDirectory {

    /** One member, its name byte by byte. */
    record Entry(String name, boolean isEncrypted) {}

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int END_64_BYTES = 56;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_BYTES = 46;
    private static final long IN_64 = 0xffffffffL;
    /** Some 50,000 members; beyond it the first ones speak for all. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private ZipDirectory() {}

    static List<Entry> read(long size, ContentFlags.Bytes file) throws IOException {
        int tailBytes = (int) Math.min(size, END_BYTES + LONGEST_COMMENT + LOCATOR_64_BYTES);
        ByteBuffer tail = little(file.read(size - tailBytes, tailBytes));
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return entries(size, file, tail, at);
            }
        }
        return List.of();
    }

    private static List<Entry> entries(long size, ContentFlags.Bytes file, ByteBuffer tail, int end)
            throws IOException {
        long length = Integer.toUnsignedLong(tail.getInt(end + 12));
        long from = Integer.toUnsignedLong(tail.getInt(end + 16));
        int locator = end - LOCATOR_64_BYTES;
        if ((length == IN_64 || from == IN_64) && locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
            ByteBuffer end64 = little(file.read(clamp(tail.getLong(locator + 8), size), END_64_BYTES));
            if (end64.limit() == END_64_BYTES) {
                length = end64.getLong(40);
                from = end64.getLong(48);
            }
        }
        if (from < 0 || from >= size || length <= 0) {
            return List.of();
        }
        return parse(little(file.read(from, (int) Math.min(Math.min(length, size - from), MOST_BYTES))));
    }

    private static List<Entry> parse(ByteBuffer directory) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at + HEADER_BYTES <= directory.limit() && directory.getInt(at) == HEADER) {
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int after = at + HEADER_BYTES + nameLength;
            if (after > directory.limit()) {
                break;
            }
            String name = new String(directory.array(), at + HEADER_BYTES, nameLength, StandardCharsets.ISO_8859_1);
            entries.add(new Entry(name, (directory.getShort(at + 8) & 1) != 0));
            at = after
                    + Short.toUnsignedInt(directory.getShort(at + 30))
                    + Short.toUnsignedInt(directory.getShort(at + 32));
        }
        return entries;
    }

    private static long clamp(long offset, long size) {
        return Math.max(0, Math.min(offset, size));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
