package org.daicho.bundle.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A generated file on its way into the store. Its length is not known before its last row, and it must not be held in memory,
 * so it waits in a temporary file that is deleted on closing. Digests are computed while it is written.
 */
public final class SheetFile implements Closeable {

    private final Path path;
    private final MessageDigest sha256;
    private final CRC32 crc32 = new CRC32();
    private final OutputStream out;

    public SheetFile() throws IOException {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        path = Files.createTempFile("daicho-sheet-", null);
        out = new DigestOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), crc32), sha256);
    }

    public OutputStream out() {
        return out;
    }

    public SheetFile write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The file as it was written; call once, when it is complete. */
    public Finished finish() throws IOException {
        out.close();
        return new Finished(
                path, Files.size(path), crc32.getValue(), HexFormat.of().formatHex(sha256.digest()));
    }

    /** A complete sheet, until its {@link SheetFile} is closed. */
    public record Finished(Path path, long size, long crc32, String sha256) {

        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(path);
    }
}
