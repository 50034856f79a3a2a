package org.daicho.bundle.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class VirtualZipTest {

    @Provide
    Arbitrary<List<byte[]>> contents() {
        Arbitrary<Integer> sizes = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(6, Arbitraries.integers().between(1, 300)),
                Tuple.of(1, Arbitraries.integers().between(RangeOutput.CHUNK - 1, RangeOutput.CHUNK + 1)));
        return sizes.map(size -> {
                    byte[] content = new byte[size];
                    new Random(size).nextBytes(content);
                    return content;
                })
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void any_range_is_the_same_slice_of_the_whole(
            @ForAll("contents") List<byte[]> contents, @ForAll double one, @ForAll double other) {
        var frozen = Frozen.of(contents);
        byte[] whole = frozen.whole();
        int a = (int) (Math.abs(one % 1) * (whole.length + 1));
        int b = (int) (Math.abs(other % 1) * (whole.length + 1));

        byte[] range = Frozen.bytes(frozen.zip(), Math.min(a, b), Math.max(a, b));

        assertThat(range).isEqualTo(Arrays.copyOfRange(whole, Math.min(a, b), Math.max(a, b)));
    }

    @Property(tries = 100)
    void its_length_is_known_before_and_every_entry_reads_back(@ForAll("contents") List<byte[]> contents)
            throws IOException {
        var frozen = Frozen.of(contents);
        Path file = Files.createTempFile("bundle", ".zip");
        try {
            frozen.saveTo(file);
            assertThat(Files.size(file)).isEqualTo(frozen.extent().length());
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName))
                        .containsExactlyElementsOf(
                                frozen.entries().stream().map(PlacedEntry::name).toList());
                for (int i = 0; i < contents.size(); i++) {
                    var entry = zip.getEntry(frozen.entries().get(i).name());
                    assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(contents.get(i));
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Example
    void every_single_byte_can_be_asked_for_alone() {
        var frozen = Frozen.of(List.of(new byte[] {1, 2, 3}, new byte[0], new byte[] {4}));
        byte[] whole = frozen.whole();

        for (int i = 0; i < whole.length; i++) {
            assertThat(Frozen.bytes(frozen.zip(), i, i + 1)).containsExactly(whole[i]);
        }
    }

    @Example
    void a_reader_that_cannot_seek_needs_no_directory() throws IOException {
        var frozen = Frozen.of(List.of(new byte[] {1, 2, 3}, new byte[] {4}));

        try (var stream = new ZipInputStream(new ByteArrayInputStream(frozen.whole()))) {
            assertThat(stream.getNextEntry().getName()).isEqualTo("data/0000-証拠.bin");
            assertThat(stream.readAllBytes()).containsExactly(1, 2, 3);
            assertThat(stream.getNextEntry().getName()).isEqualTo("data/0001-証拠.bin");
            assertThat(stream.readAllBytes()).containsExactly(4);
            assertThat(stream.getNextEntry()).isNull();
        }
    }

    @Example
    void only_the_wanted_part_of_an_entry_is_opened() {
        var frozen = new Frozen().add("a", 1000, 0, (from, length) -> {
            assertThat(from).isEqualTo(10);
            assertThat(length).isEqualTo(5);
            return new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5});
        });
        long data = frozen.entries().get(0).dataOffset();

        assertThat(Frozen.bytes(frozen.zip(), data + 10, data + 15)).containsExactly(1, 2, 3, 4, 5);
    }

    @Example
    void a_range_outside_the_zip_is_refused() {
        var zip = Frozen.of(List.of()).zip();

        assertThatThrownBy(() -> zip.write(0, zip.length() + 1, OutputStream.nullOutputStream()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Example
    void a_recipe_that_lost_an_entry_is_never_passed_off_as_whole() {
        var frozen = Frozen.of(List.of(new byte[] {1}, new byte[] {2}, new byte[] {3}));
        for (int lost = 0; lost < 3; lost++) {
            var without = frozen.entries().get(lost);
            var zip = frozen.zip(without(frozen, without), Retries.NONE);

            assertThatThrownBy(() -> zip.write(0, zip.length(), OutputStream.nullOutputStream()))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() ->
                            zip.write(frozen.extent().directoryOffset(), zip.length(), OutputStream.nullOutputStream()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static Entries without(Entries all, PlacedEntry lost) {
        return new Entries() {
            @Override
            public Stream<Item> covering(long from, long to) {
                return all.covering(from, to).filter(item -> !item.entry().equals(lost));
            }

            @Override
            public Stream<PlacedEntry> listedFrom(long directoryOffset) {
                return all.listedFrom(directoryOffset).filter(entry -> !entry.equals(lost));
            }
        };
    }
}
