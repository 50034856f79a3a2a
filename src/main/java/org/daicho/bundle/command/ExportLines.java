package org.daicho.bundle.command;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The ledger's entries as the service lists them, one by one. */
final class ExportLines implements Closeable {

    private static final ObjectReader LINE = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(Line.class);

    private static final Text NOT_AN_ENTRY = Text.of("%d 件目を台帳の記録として読めません。", "Number %d is no entry of the ledger.");

    /**
     * One entry.
     *
     * @param position from 1
     * @param leafHash base64
     * @param leaf what the tree has hashed; null where the reader may not see it
     */
    record Line(long position, String leafHash, @Nullable String leaf) {

        byte[] hash() {
            return Base64.getDecoder().decode(leafHash);
        }

        byte @Nullable [] data() {
            return leaf == null ? null : leaf.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final MappingIterator<Line> lines;
    private long number;

    ExportLines(InputStream in) throws IOException {
        lines = LINE.readValues(in);
    }

    /** The next one; null after the last. */
    @Nullable Line next() throws IOException {
        number++;
        try {
            if (!lines.hasNextValue()) {
                return null;
            }
            Line line = lines.nextValue();
            line.hash();
            return line;
        } catch (IOException | IllegalArgumentException | NullPointerException notOne) {
            throw new BrokenZipException(NOT_AN_ENTRY.with(number));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
