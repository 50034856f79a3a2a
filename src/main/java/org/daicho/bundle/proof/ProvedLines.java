package org.daicho.bundle.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The entries of a bundle and their proofs, read side by side, a line at a time. */
public final class ProvedLines implements Closeable {

    /** States have some ten thousand bytes at most. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final Text TOO_LONG = Text.of("%s の %d 行目が長すぎます。", "Line %2$d of %1$s is too long.");
    private static final Text NO_LINE_END = Text.of("%s の %d 行目が途中で切れています。", "Line %2$d of %1$s is cut short.");
    private static final Text NOT_A_PROOF = Text.of("%s の %d 行目を証明として読めません。", "Line %2$d of %1$s is no proof.");
    private static final Text UNEVEN =
            Text.of("記録（%s）と証明（%s）の行数が違います。", "The entries (%s) and the proofs (%s) differ in number.");

    private final InputStream entries;
    private final InputStream proofs;
    private long number;

    public ProvedLines(InputStream entries, InputStream proofs) {
        this.entries = new BufferedInputStream(entries);
        this.proofs = new BufferedInputStream(proofs);
    }

    /**
     * One entry.
     *
     * @param number of the line, from 1
     * @param leaf what the tree has hashed
     */
    public record Proved(long number, byte[] leaf, ProofLine proof) {}

    /** The next one; null after the last. */
    public @Nullable Proved next() throws IOException {
        number++;
        byte[] leaf = line(entries, LedgerFile.ENTRIES.file());
        byte[] proof = line(proofs, LedgerFile.PROOFS.file());
        if (leaf == null && proof == null) {
            return null;
        }
        if (leaf == null || proof == null) {
            throw new BrokenZipException(UNEVEN.with(LedgerFile.ENTRIES.file(), LedgerFile.PROOFS.file()));
        }
        try {
            return new Proved(number, leaf, ProofLine.parse(proof));
        } catch (IllegalArgumentException notOne) {
            throw new BrokenZipException(NOT_A_PROOF.with(LedgerFile.PROOFS.file(), number));
        }
    }

    private byte @Nullable [] line(InputStream in, String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0 && bytes.size() == 0) {
                return null;
            }
            if (one < 0 || bytes.size() == LONGEST) {
                throw new BrokenZipException((one < 0 ? NO_LINE_END : TOO_LONG).with(name, number));
            }
            bytes.write(one);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        try (InputStream first = entries) {
            proofs.close();
        }
    }
}
