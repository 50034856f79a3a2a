package org.daicho.bundle.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daicho.bundle.reading.EntryWalk;
import org.daicho.bundle.reading.FileBytes;
import org.daicho.bundle.reading.Listed;
import org.daicho.bundle.reading.ZipDirectory;
import org.daicho.bundle.reading.ZipOutline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back by the reader that checks bundles, also where the fields are Zip64's. */
class ReadBackTest {

    @TempDir
    Path folder;

    @Test
    void more_entries_than_16_bits_count() throws IOException {
        var frozen = new Frozen();
        for (int i = 0; i < 65_600; i++) {
            frozen.add("b/data/" + i, Integer.toString(i).getBytes());
        }
        Path file = folder.resolve("many.zip");
        frozen.saveTo(file);

        try (FileBytes zip = new FileBytes(file)) {
            ZipOutline outline = ZipOutline.of(zip);
            int count = 0;
            try (ZipDirectory directory = new ZipDirectory(zip, outline);
                    EntryWalk walk = new EntryWalk(zip, outline)) {
                for (Listed entry = directory.next(); entry != null; entry = directory.next()) {
                    var content = new ByteArrayOutputStream();
                    walk.copy(entry, content);
                    assertThat(content).hasToString(Integer.toString(count++));
                }
                walk.finish();
            }
            assertThat(count).isEqualTo(65_600).isEqualTo((int) outline.entries());
        }
    }

    @Test
    void sizes_and_offsets_over_4_gib() throws IOException {
        long size = (4L << 30) + 7;
        var frozen = new Frozen()
                .add("b/large", size, 1, ReadBackTest::none)
                .add("b/larger", size + 1, 1, ReadBackTest::none)
                .add("b/small", "after".getBytes());
        Path file = folder.resolve("large.zip");
        saveFrame(frozen, file);

        try (FileBytes zip = new FileBytes(file)) {
            ZipOutline outline = ZipOutline.of(zip);
            try (ZipDirectory directory = new ZipDirectory(zip, outline);
                    EntryWalk walk = new EntryWalk(zip, outline)) {
                assertThat(directory.next().size()).isEqualTo(size);
                assertThat(directory.next().size()).isEqualTo(size + 1);
                Listed small = directory.next();
                assertThat(small.offset()).isGreaterThan(2 * size);
                assertThat(directory.next()).isNull();
            }
        }
    }

    /** Everything but the contents, with holes in their places. */
    private static void saveFrame(Frozen frozen, Path file) throws IOException {
        try (var channel = FileChannel.open(Files.createFile(file), StandardOpenOption.WRITE)) {
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

    private static InputStream none(long from, long length) {
        throw new AssertionError("the frame must not need content");
    }
}
