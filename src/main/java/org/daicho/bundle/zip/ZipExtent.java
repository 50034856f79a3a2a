package org.daicho.bundle.zip;

/**
 * The outline of a whole ZIP: all that is needed, besides its entries, to know its length and its last bytes.
 *
 * @param entries how many
 * @param directoryOffset where the central directory starts: the end of the last entry
 * @param directorySize bytes of the central directory
 */
public record ZipExtent(long entries, long directoryOffset, long directorySize) {

    /** Bytes of the whole ZIP: its Content-Length. */
    public long length() {
        return Math.addExact(directoryEnd(), ZipRecords.endSize(this));
    }

    long directoryEnd() {
        return Math.addExact(directoryOffset, directorySize);
    }

    /** APPNOTE 4.4.1.4: a field that is too small holds all ones, so all ones itself is too large already. */
    boolean needsZip64() {
        return entries >= ZipRecords.MAX_16
                || directoryOffset >= ZipRecords.MAX_32
                || directorySize >= ZipRecords.MAX_32;
    }
}
