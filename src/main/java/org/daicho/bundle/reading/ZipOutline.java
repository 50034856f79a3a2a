package org.daicho.bundle.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.daicho.shared.text.Text;

/**
 * What the end of a ZIP says about the whole (APPNOTE.TXT 4.3.14 to 4.3.16). Whatever it says twice must agree, and whatever
 * has one possible value must have it: no byte of it may change unnoticed.
 *
 * @param end where the central directory ends and the end records begin
 * @param maker what wrote a Zip64 ZIP, as the lines of its directory name it too; {@link #UNNAMED} if it is not said
 */
public record ZipOutline(long entries, long directoryOffset, long end, int maker) {

    /** No Zip64, or the version of the format alone, which Python, 7-Zip and libarchive write whatever their lines say. */
    static final int UNNAMED = 45;

    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_END = 56;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    /** The first version of the format that knows it. */
    private static final int ZIP64 = 45;
    /** Of a record's signature and length, which its length leaves out. */
    private static final int BEFORE_LENGTH_COUNTS = 12;

    private static final long TOO_SMALL_32 = 0xFFFF_FFFFL;
    private static final long TOO_SMALL_16 = 0xFFFF;

    private static final Text NO_END =
            Text.of("ZIP の終わりがありません。途中で切れたか、ZIP ではありません。", "There is no end of a ZIP: cut short, or no ZIP at all.");
    private static final Text IMPOSSIBLE =
            Text.of("ZIP の目次の位置が正しくありません。", "The place of the ZIP's directory is wrong.");

    public static ZipOutline of(ZipBytes zip) throws IOException {
        // our own have no comment, and their store should not be asked for files only to look for one
        try {
            return of(zip, END);
        } catch (BrokenZipException withComment) {
            return of(zip, END + LONGEST_COMMENT);
        }
    }

    private static ZipOutline of(ZipBytes zip, int longest) throws IOException {
        int tailLength = (int) Math.min(zip.length(), longest);
        long tailStart = zip.length() - tailLength;
        ByteBuffer tail = read(zip, tailStart, tailLength);
        for (int at = tailLength - END; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE && at + END + (tail.getShort(at + 20) & 0xFFFF) == tailLength) {
                return of(zip, tail, at, tailStart + at).required();
            }
        }
        throw new BrokenZipException(NO_END);
    }

    private static ZipOutline of(ZipBytes zip, ByteBuffer tail, int at, long endAt) throws IOException {
        ByteBuffer end = tail.slice(at, END).order(ByteOrder.LITTLE_ENDIAN);
        if (endAt >= LOCATOR) {
            ByteBuffer locator = read(zip, endAt - LOCATOR, LOCATOR);
            if (locator.getInt(0) == LOCATOR_SIGNATURE) {
                require(locator.getInt(4) == 0 && locator.getInt(16) == 1);
                return large(zip, end, locator.getLong(8), endAt - LOCATOR);
            }
        }
        long entries = end.getShort(10) & TOO_SMALL_16;
        long offset = end.getInt(16) & TOO_SMALL_32;
        long size = end.getInt(12) & TOO_SMALL_32;
        require(end.getInt(4) == 0 && (end.getShort(8) & TOO_SMALL_16) == entries && offset + size == endAt);
        return new ZipOutline(entries, offset, endAt, UNNAMED);
    }

    private static ZipOutline large(ZipBytes zip, ByteBuffer end, long recordAt, long locatorAt) throws IOException {
        require(recordAt >= 0 && recordAt <= locatorAt - ZIP64_END);
        ByteBuffer record = read(zip, recordAt, ZIP64_END);
        long entries = record.getLong(32);
        long size = record.getLong(40);
        long offset = record.getLong(48);
        require(record.getInt(0) == ZIP64_END_SIGNATURE
                && record.getLong(4) == locatorAt - recordAt - BEFORE_LENGTH_COUNTS
                && record.getShort(14) == ZIP64
                && record.getLong(16) == 0
                && record.getLong(24) == entries
                && offset + size == recordAt);
        int maker = record.getShort(12) & 0xFFFF;
        boolean own = maker == ZipDirectory.OWN;
        require(end.getInt(4) == 0
                && saysToo(end.getShort(8) & TOO_SMALL_16, entries, TOO_SMALL_16, own)
                && saysToo(end.getShort(10) & TOO_SMALL_16, entries, TOO_SMALL_16, own)
                && saysToo(end.getInt(12) & TOO_SMALL_32, size, TOO_SMALL_32, own)
                && saysToo(end.getInt(16) & TOO_SMALL_32, offset, TOO_SMALL_32, own));
        return new ZipOutline(entries, offset, recordAt, maker);
    }

    /** A field of the old end has the value, or all ones where its place is too small; others leave all of it to the new one. */
    private static boolean saysToo(long field, long value, long tooSmall, boolean own) {
        return field == Math.min(value, tooSmall) || !own && field == tooSmall;
    }

    private static void require(boolean asItMustBe) throws BrokenZipException {
        if (!asItMustBe) {
            throw new BrokenZipException(IMPOSSIBLE);
        }
    }

    private ZipOutline required() throws BrokenZipException {
        require(directoryOffset >= 0 && directoryOffset <= end && entries >= 0);
        return this;
    }

    private static ByteBuffer read(ZipBytes zip, long from, int length) throws IOException {
        try (InputStream in = zip.open(from, length)) {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new BrokenZipException(NO_END);
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
