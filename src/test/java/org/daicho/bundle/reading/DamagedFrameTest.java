package org.daicho.bundle.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /** Where a header has the version that its reader needs. */
    private static final int NEEDED = 4;
    /** Zip64's end, the way to it, and the old end. */
    private static final int END = 56 + 20 + 22;

    private static final long NOWHERE = -1;
    private static final Supplier<IntStream> ANY = () -> IntStream.range(1, 256);

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
        noticed(
                frozen,
                frozen.extent().length() - END,
                frozen.extent().length(),
                DamagedFrameTest::readFrame,
                ANY.get());
        long far = frozen.entries().get(2).offset() + NEEDED;
        noticed(frozen, far, far + 2, DamagedFrameTest::readFrame, ANY.get());
    }

    private static void noticed(Frozen frozen, long from, long to, Reading reading) {
        noticed(frozen, from, to, reading, IntStream.range(0, 8).map(bit -> 1 << bit));
    }

    private static void noticed(Frozen frozen, long from, long to, Reading reading, IntStream changes) {
        int[] each = changes.toArray();
        for (long at = from; at < to; at++) {
            for (int change : each) {
                ZipBytes flipped = new Flipped(frozen, at, change);

                assertThatThrownBy(() -> reading.of(flipped), "byte %d, changed by %d", at, change)
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

    private record Flipped(Frozen frozen, long at, int change) implements ZipBytes {

        @Override
        public long length() {
            return frozen.extent().length();
        }

        @Override
        public InputStream open(long from, long length) {
            long start = Math.min(Math.max(from, 0), length());
            byte[] bytes = Frozen.bytes(frozen.zip(), start, Math.min(length(), start + length));
            if (at >= start && at < start + bytes.length) {
                bytes[(int) (at - start)] ^= (byte) change;
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    /**
     * As Python and libarchive write it: the maker's version is the one that a file needs, and a file behind 2 GiB has its offset
     * in Zip64's field while its own header needs nothing of it.
     */
    @Test
    void a_far_file_of_another_maker_is_as_sound_as_one_near() throws IOException {
        byte[] near = line(0x0314, 20, 0, new byte[0]);
        byte[] extra = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1)
                .putShort((short) 8)
                .putLong(0x9000_0000L)
                .array();
        byte[] far = line(0x032D, 45, -1, extra);
        byte[] both =
                ByteBuffer.allocate(near.length + far.length).put(near).put(far).array();
        ZipBytes lines = new ZipBytes() {
            @Override
            public long length() {
                return both.length;
            }

            @Override
            public InputStream open(long from, long length) {
                return new ByteArrayInputStream(both);
            }
        };
        try (var directory = new ZipDirectory(lines, new ZipOutline(2, 0, both.length, ZipOutline.UNNAMED))) {
            assertThat(directory.next().far()).isFalse();
            Listed second = directory.next();
            assertThat(second.offset()).isEqualTo(0x9000_0000L);
            assertThat(directory.next()).isNull();

            ByteBuffer local = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
            local.putInt(0, 0x04034b50).putShort(4, (short) 20).putShort(26, (short) 1);
            assertThat(second.agrees(local, new byte[] {'a'}, new byte[0])).isTrue();
        }
    }

    private static byte[] line(int maker, int needed, int offset, byte[] extra) {
        ByteBuffer line = ByteBuffer.allocate(47 + extra.length).order(ByteOrder.LITTLE_ENDIAN);
        line.putInt(0, 0x02014b50).putShort(4, (short) maker).putShort(6, (short) needed);
        line.putShort(28, (short) 1)
                .putShort(30, (short) extra.length)
                .putInt(42, offset)
                .put(46, (byte) 'a');
        return line.put(47, extra).array();
    }
}
