package org.daicho.bundle.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.daicho.shared.text.Text;

/**
 * What the end of a ZIP says about the whole (APPNOTE.TXT 4.3.14 to 4.3.16).
 *
 * @param end where the central directory ends and the end records begin
 */
public record ZipOutline(long entries, long directoryOffset, long end) {

    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_END = 56;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;

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
        if (endAt >= LOCATOR) {
            ByteBuffer locator = read(zip, endAt - LOCATOR, LOCATOR);
            if (locator.getInt(0) == LOCATOR_SIGNATURE) {
                return large(zip, locator.getLong(8), endAt - LOCATOR);
            }
        }
        long offset = tail.getInt(at + 16) & 0xFFFF_FFFFL;
        long size = tail.getInt(at + 12) & 0xFFFF_FFFFL;
        if (offset + size != endAt) {
            throw new BrokenZipException(IMPOSSIBLE);
        }
        return new ZipOutline(tail.getShort(at + 10) & 0xFFFF, offset, endAt);
    }

    private static ZipOutline large(ZipBytes zip, long recordAt, long locatorAt) throws IOException {
        if (recordAt < 0 || recordAt + ZIP64_END > locatorAt) {
            throw new BrokenZipException(IMPOSSIBLE);
        }
        ByteBuffer record = read(zip, recordAt, ZIP64_END);
        long offset = record.getLong(48);
        if (record.getInt(0) != ZIP64_END_SIGNATURE || offset + record.getLong(40) != recordAt) {
            throw new BrokenZipException(IMPOSSIBLE);
        }
        return new ZipOutline(record.getLong(32), offset, recordAt);
    }

    private ZipOutline required() throws BrokenZipException {
        if (directoryOffset < 0 || directoryOffset > end || entries < 0) {
            throw new BrokenZipException(IMPOSSIBLE);
        }
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
