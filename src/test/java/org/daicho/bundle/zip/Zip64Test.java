package org.daicho.bundle.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Large ZIPs as sparse files: the frame is written at its real offsets, the content stays a hole. */
class Zip64Test {

    private static final int ZIP64_END = 0x06064b50;

    @Provide
    Arbitrary<Long> sizes() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 100)),
                Tuple.of(2, Arbitraries.longs().between(0xFFFF_FFF0L, 0x1_0000_0010L)),
                Tuple.of(1, Arbitraries.longs().between(0x7FFF_FFF0L, 0x8000_0010L)),
                Tuple.of(1, Arbitraries.longs().between(1, 40_000_000_000L)));
    }

    @Property(tries = 60)
    void entries_and_offsets_around_and_far_above_4_gib_are_found_by_java(
            @ForAll @Size(min = 1, max = 5) List<@From("sizes") Long> sizes) throws IOException {
        var frozen = new Frozen();
        for (int i = 0; i < sizes.size(); i++) {
            frozen.add("data/" + i, sizes.get(i), 0xCAFE_0000L + i, Zip64Test::noContent);
        }
        Path file = Files.createTempFile("sparse", ".zip");
        try {
            writeFrame(frozen, file);
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.size()).isEqualTo(sizes.size());
                for (PlacedEntry entry : frozen.entries()) {
                    var found = zip.getEntry(entry.name());
                    assertThat(found.getSize()).isEqualTo(entry.size());
                    assertThat(found.getCompressedSize()).isEqualTo(entry.size());
                    assertThat(found.getCrc()).isEqualTo(entry.crc32());
                    assertThat(zip.getInputStream(found).read()).isZero();
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 60)
    void the_tail_of_a_large_zip_streams_in_ranges(
            @ForAll @Size(min = 1, max = 5) List<@From("sizes") Long> sizes, @ForAll double where) {
        var frozen = new Frozen();
        for (int i = 0; i < sizes.size(); i++) {
            frozen.add("data/" + i, sizes.get(i), 1, Zip64Test::noContent);
        }
        long start = frozen.extent().directoryOffset();
        long end = frozen.extent().length();
        byte[] tail = Frozen.bytes(frozen.zip(), start, end);
        int cut = (int) (Math.abs(where % 1) * tail.length);

        assertThat(Frozen.bytes(frozen.zip(), start + cut, end)).isEqualTo(Arrays.copyOfRange(tail, cut, tail.length));
        assertThat(Frozen.bytes(frozen.zip(), start, start + cut)).isEqualTo(Arrays.copyOf(tail, cut));
    }

    @Example
    void zip64_fields_appear_from_the_first_value_that_does_not_fit() {
        assertThat(new PlacedEntry("a", 0xFFFF_FFFEL, 1, 0xFFFF_FFFEL, 0).directoryExtraSize())
                .isZero();
        assertThat(new PlacedEntry("a", 0xFFFF_FFFFL, 1, 0xFFFF_FFFEL, 0).directoryExtraSize())
                .isEqualTo(20);
        assertThat(new PlacedEntry("a", 0xFFFF_FFFEL, 1, 0xFFFF_FFFFL, 0).directoryExtraSize())
                .isEqualTo(12);
        assertThat(new PlacedEntry("a", 0xFFFF_FFFFL, 1, 0xFFFF_FFFFL, 0).directoryExtraSize())
                .isEqualTo(28);
        assertThat(new PlacedEntry("a", 0xFFFF_FFFEL, 1, 0xFFFF_FFFFL, 0).localExtraSize())
                .isZero();
        assertThat(new ZipExtent(65_534, 0xFFFF_FFFEL, 0xFFFF_FFFEL).needsZip64())
                .isFalse();
        assertThat(new ZipExtent(65_535, 9, 9).needsZip64()).isTrue();
        assertThat(new ZipExtent(1, 0xFFFF_FFFFL, 9).needsZip64()).isTrue();
        assertThat(new ZipExtent(1, 9, 0xFFFF_FFFFL).needsZip64()).isTrue();
    }

    @Example
    void as_many_entries_as_there_are_and_each_with_its_own_content() throws IOException {
        for (int count : new int[] {65_534, 65_535, 65_536, 100_000}) {
            var frozen = new Frozen();
            for (int i = 0; i < count; i++) {
                frozen.add("data/%06d.txt".formatted(i), Integer.toString(i).getBytes());
            }
            Path file = Files.createTempFile("many", ".zip");
            try {
                frozen.saveTo(file);
                assertThat(hasZip64End(file, frozen)).isEqualTo(count >= 65_535);
                try (var zip = new ZipFile(file.toFile())) {
                    assertThat(zip.size()).isEqualTo(count);
                    for (int i : new int[] {0, 1, 65_533, count - 1}) {
                        var entry = zip.getEntry("data/%06d.txt".formatted(i));
                        assertThat(zip.getInputStream(entry))
                                .hasBinaryContent(Integer.toString(i).getBytes());
                    }
                }
            } finally {
                Files.delete(file);
            }
        }
    }

    private static boolean hasZip64End(Path file, Frozen frozen) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var signature = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(signature, frozen.extent().directoryEnd());
            return signature.flip().getInt() == ZIP64_END;
        }
    }

    private static void writeFrame(Frozen frozen, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            for (PlacedEntry entry : frozen.entries()) {
                channel.position(entry.offset());
                frozen.zip().write(entry.offset(), entry.dataOffset(), out);
            }
            channel.position(frozen.extent().directoryOffset());
            frozen.zip()
                    .write(frozen.extent().directoryOffset(), frozen.extent().length(), out);
        }
    }

    private static InputStream noContent(long from, long length) {
        throw new AssertionError("the frame must not need content");
    }
}
