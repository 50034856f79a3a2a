package org.daicho.bundle.checking;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.shared.text.Text;

/** Takes a file's bytes and keeps only what they add up to. */
final class Digesting extends OutputStream {

    private static final Text OTHER_CRC =
            Text.of("内容が ZIP の CRC-32 と違います。", "Its content is not that of the ZIP's CRC-32.");

    private final MessageDigest sha256;
    private final CRC32 crc32 = new CRC32();

    Digesting() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        sha256.update(bytes, offset, length);
        crc32.update(bytes, offset, length);
    }

    void require(long recorded) throws BrokenZipException {
        if (crc32.getValue() != recorded) {
            throw new BrokenZipException(OTHER_CRC);
        }
    }

    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
