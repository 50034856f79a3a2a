package org.daicho.bundle.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes around the content, as APPNOTE.TXT 6.3 has them: sizes and CRC-32 in the local header (no data descriptor),
 * names flagged as UTF-8, every file a plain one with mode 0644, nothing that depends on the machine or the moment.
 */
final class ZipRecords {

    static final long MAX_32 = 0xFFFF_FFFFL;
    static final int MAX_16 = 0xFFFF;

    private static final int END = 22;
    private static final int ZIP64_END = 56;
    private static final int ZIP64_LOCATOR = 20;

    private static final short VERSION_STORED = 10;
    private static final short VERSION_ZIP64 = 45;
    /** Upper byte 3: the attributes are Unix ones. Lower byte 63: version 6.3, the first that knows UTF-8 names. */
    private static final short MADE_BY = 3 << 8 | 63;

    private static final short UTF_8_NAME = 1 << 11;
    private static final short STORED = 0;
    private static final int PLAIN_FILE_0644 = 0100644 << 16;
    private static final short ZIP64_EXTRA = 1;

    private ZipRecords() {}

    static byte[] localHeader(PlacedEntry entry, DosTime time) {
        var bytes = littleEndian(Math.toIntExact(entry.dataOffset() - entry.offset()));
        bytes.putInt(0x04034b50);
        putCommon(bytes, entry, time, entry.hasLargeSize(), entry.localExtraSize());
        bytes.put(entry.nameBytes());
        if (entry.hasLargeSize()) {
            putExtraHeader(bytes, entry.localExtraSize());
            bytes.putLong(entry.size()).putLong(entry.size());
        }
        return bytes.array();
    }

    static byte[] directoryRecord(PlacedEntry entry, DosTime time) {
        var bytes = littleEndian(Math.toIntExact(entry.directoryEnd() - entry.directoryOffset()));
        int extra = entry.directoryExtraSize();
        bytes.putInt(0x02014b50).putShort(MADE_BY);
        putCommon(bytes, entry, time, extra > 0, extra);
        // no comment, first disk, binary content
        bytes.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        bytes.putInt(PLAIN_FILE_0644).putInt(clamp32(entry.offset()));
        bytes.put(entry.nameBytes());
        if (extra > 0) {
            putExtraHeader(bytes, extra);
        }
        if (entry.hasLargeSize()) {
            bytes.putLong(entry.size()).putLong(entry.size());
        }
        if (entry.hasLargeOffset()) {
            bytes.putLong(entry.offset());
        }
        return bytes.array();
    }

    static int endSize(ZipExtent extent) {
        return extent.needsZip64() ? ZIP64_END + ZIP64_LOCATOR + END : END;
    }

    static byte[] end(ZipExtent extent) {
        var bytes = littleEndian(endSize(extent));
        if (extent.needsZip64()) {
            putZip64End(bytes, extent);
        }
        short entries = (short) Math.min(extent.entries(), MAX_16);
        bytes.putInt(0x06054b50).putInt(0).putShort(entries).putShort(entries);
        bytes.putInt(clamp32(extent.directorySize())).putInt(clamp32(extent.directoryOffset()));
        return bytes.putShort((short) 0).array();
    }

    private static void putZip64End(ByteBuffer bytes, ZipExtent extent) {
        // the length leaves out the signature and itself
        bytes.putInt(0x06064b50).putLong(ZIP64_END - 12);
        bytes.putShort(MADE_BY).putShort(VERSION_ZIP64).putInt(0).putInt(0);
        bytes.putLong(extent.entries()).putLong(extent.entries());
        bytes.putLong(extent.directorySize()).putLong(extent.directoryOffset());
        bytes.putInt(0x07064b50).putInt(0).putLong(extent.directoryEnd()).putInt(1);
    }

    private static void putCommon(ByteBuffer bytes, PlacedEntry entry, DosTime time, boolean zip64, int extra) {
        bytes.putShort(zip64 ? VERSION_ZIP64 : VERSION_STORED)
                .putShort(UTF_8_NAME)
                .putShort(STORED);
        bytes.putShort(time.time()).putShort(time.date()).putInt((int) entry.crc32());
        bytes.putInt(clamp32(entry.size())).putInt(clamp32(entry.size()));
        bytes.putShort((short) entry.nameBytes().length).putShort((short) extra);
    }

    private static void putExtraHeader(ByteBuffer bytes, int extra) {
        bytes.putShort(ZIP64_EXTRA).putShort((short) (extra - 4));
    }

    private static int clamp32(long value) {
        return (int) Math.min(value, MAX_32);
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
