package org.daicho.bundle.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.daicho.bundle.zip.Frozen;
import org.daicho.bundle.zip.PlacedEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Not one bit of a bundle's ZIP may change unnoticed, also where it says nothing of the files. */
class DamagedFrameTest {

    private static final long LARGE = 0x1_0000_0001L;
    /** Longer than any header here. */
    private static final int HEADER = 200;

    /** Where a header has it. It moves the content, whose CRC-32 tells: the small ZIP shows that. */
    private static final int EXTRA_LENGTH = 28;

    private static final long NOWHERE = -1;

    @Test
    void no_bit_of_a_small_zip_can_change_unnoticed() throws IOException {
        Frozen frozen = Frozen.of(List.of(new byte[] {1, 2, 3}, new byte[0], new byte[] {-1}));
        readAll(new Flipped(frozen, NOWHERE, 0));

        noticed(frozen, 0, frozen.extent().length(), DamagedFrameTest::readAll);
    }

    @Test
    void no_bit_of_a_large_zip_s_frame_can_change_unnoticed() throws IOException {
        Frozen frozen = new Frozen()
                .add("bundle/near.bin", new byte[5])
                .add("bundle/large.bin", LARGE, 7, DamagedFrameTest::zeros)
                .add("bundle/far.bin", new byte[5])
                .add("bundle/both.bin", LARGE, 9, DamagedFrameTest::zeros);
        readFrame(new Flipped(frozen, NOWHERE, 0));

        for (PlacedEntry entry : frozen.entries()) {
            noticed(frozen, entry.offset(), entry.offset() + EXTRA_LENGTH, DamagedFrameTest::readFrame);
            noticed(frozen, entry.offset() + EXTRA_LENGTH + 2, entry.dataOffset(), DamagedFrameTest::readFrame);
        }
        noticed(frozen, frozen.extent().directoryOffset(), frozen.extent().length(), DamagedFrameTest::readFrame);
    }

    private static void noticed(Frozen frozen, long from, long to, Reading reading) {
        for (long at = from; at < to; at++) {
            for (int bit = 0; bit < 8; bit++) {
                ZipBytes flipped = new Flipped(frozen, at, bit);

                assertThatThrownBy(() -> reading.of(flipped), "byte %d, bit %d", at, bit)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private static void readAll(ZipBytes zip) throws IOException {
        ZipOutline outline = ZipOutline.of(zip);
        try (ZipDirectory directory = new ZipDirectory(zip, outline);
                EntryWalk walk = new EntryWalk(zip, outline)) {
            for (@Nullable Listed entry = directory.next(); entry != null; entry = directory.next()) {
                var content = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
                walk.copy(entry, content);
                if (content.getChecksum().getValue() != entry.crc32()) {
                    throw new IOException("other content");
                }
            }
            walk.finish();
        }
    }

    /** All but the contents, which are too large for this. */
    private static void readFrame(ZipBytes zip) throws IOException {
        ZipOutline outline = ZipOutline.of(zip);
        try (ZipDirectory directory = new ZipDirectory(zip, outline)) {
            for (@Nullable Listed entry = directory.next(); entry != null; entry = directory.next()) {
                new EntryContent(entry).open(zip.open(entry.offset(), HEADER)).close();
            }
        }
    }

    private static InputStream zeros(long from, long length) {
        return new ByteArrayInputStream(new byte[(int) length]);
    }

    private interface Reading {
        void of(ZipBytes zip) throws IOException;
    }

    private record Flipped(Frozen frozen, long at, int bit) implements ZipBytes {

        @Override
        public long length() {
            return frozen.extent().length();
        }

        @Override
        public InputStream open(long from, long length) {
            long start = Math.min(Math.max(from, 0), length());
            byte[] bytes = Frozen.bytes(frozen.zip(), start, Math.min(length(), start + length));
            if (at >= start && at < start + bytes.length) {
                bytes[(int) (at - start)] ^= (byte) (1 << bit);
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
