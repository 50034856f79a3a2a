package org.daicho.bundle.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * One line of a ZIP's directory (APPNOTE.TXT 4.3.12).
 *
 * @param needed the version of the format that its reader needs
 * @param time date and time of the file, as a ZIP writes them
 * @param packed bytes of its content within the ZIP
 * @param far whether its offset stands where Zip64 has it
 * @param own whether it names the maker that our ZIPs name
 */
public record Listed(
        String name,
        int needed,
        int flags,
        int method,
        int time,
        long crc32,
        long packed,
        long size,
        long offset,
        boolean far,
        boolean own) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ZIP64_EXTRA = 1;
    private static final long TOO_LARGE = 0xFFFF_FFFFL;
    private static final int SIZES_FOLLOW = 1 << 3;

    /** Needed to read a file that is stored, and one that is compressed. */
    private static final int FOR_STORED = 10;

    private static final Set<Integer> PLAIN = Set.of(FOR_STORED, 20);

    private static final int ZIP64 = 45;

    /** @param fixed the 46 bytes before the name */
    static Listed of(ByteBuffer fixed, byte[] name, byte[] extra) {
        long size = fixed.getInt(24) & TOO_LARGE;
        long packed = fixed.getInt(20) & TOO_LARGE;
        long offset = fixed.getInt(42) & TOO_LARGE;
        ByteBuffer large = large(extra);
        size = size == TOO_LARGE && large.remaining() >= 8 ? large.getLong() : size;
        packed = packed == TOO_LARGE && large.remaining() >= 8 ? large.getLong() : packed;
        boolean far = offset == TOO_LARGE && large.remaining() >= 8;
        offset = offset == TOO_LARGE && large.remaining() >= 8 ? large.getLong() : offset;
        return new Listed(
                new String(name, StandardCharsets.UTF_8),
                fixed.getShort(6) & 0xFFFF,
                fixed.getShort(8) & 0xFFFF,
                fixed.getShort(10) & 0xFFFF,
                fixed.getInt(12),
                fixed.getInt(16) & TOO_LARGE,
                packed,
                size,
                offset,
                far,
                (fixed.getShort(4) & 0xFFFF) == ZipDirectory.OWN);
    }

    public boolean isDirectory() {
        return name.endsWith("/") && size == 0;
    }

    /** Written to a pipe: its sizes stand behind its content and not before it. */
    boolean sizesFollow() {
        return (flags & SIZES_FOLLOW) != 0;
    }

    /** No way out of the place where it is unpacked (as Python and unzip refuse it too). */
    public boolean isSafe() {
        return !name.isEmpty()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && name.indexOf('\0') < 0
                && Arrays.stream(name.split("/"))
                        .noneMatch(part -> part.isEmpty() || part.equals("..") || part.equals("."));
    }

    /** Whether the header before the content says the same (APPNOTE.TXT 4.3.7). */
    boolean agrees(ByteBuffer local, byte[] localName, byte[] extra) {
        long localSize = local.getInt(22) & TOO_LARGE;
        long localPacked = local.getInt(18) & TOO_LARGE;
        ByteBuffer large = large(extra);
        localSize = localSize == TOO_LARGE && large.remaining() >= 8 ? large.getLong() : localSize;
        localPacked = localPacked == TOO_LARGE && large.remaining() >= 8 ? large.getLong() : localPacked;
        return Arrays.equals(localName, name.getBytes(StandardCharsets.UTF_8))
                && neededToo(local.getShort(4) & 0xFFFF)
                && (local.getShort(6) & 0xFFFF) == flags
                && (local.getShort(8) & 0xFFFF) == method
                && local.getInt(10) == time
                && (sizesFollow()
                        || localSize == size && localPacked == packed && (local.getInt(14) & TOO_LARGE) == crc32);
    }

    /** A file far behind needs Zip64 to be found, and its own header, which does not say where it is, may not: ours never does. */
    private boolean neededToo(int local) {
        if (own && far && method == STORED && size < TOO_LARGE) {
            return local == FOR_STORED && needed == ZIP64;
        }
        return local == needed || needed == ZIP64 && far && PLAIN.contains(local);
    }

    private static ByteBuffer large(byte[] extra) {
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            int id = fields.getShort() & 0xFFFF;
            int length = fields.getShort() & 0xFFFF;
            if (length > fields.remaining()) {
                break;
            }
            if (id == ZIP64_EXTRA) {
                return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            fields.position(fields.position() + length);
        }
        return ByteBuffer.allocate(0);
    }
}
