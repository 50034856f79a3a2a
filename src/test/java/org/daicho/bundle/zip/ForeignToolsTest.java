package org.daicho.bundle.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.daicho.foreign.ForeignProgram;
import org.daicho.foreign.Needs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor has at hand reads the ZIP, wherever that tool is installed. */
class ForeignToolsTest {

    private static final String PYTHON_CHECK =
            """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as bundle:
                assert sys.argv[2] == 'list' or bundle.testzip() is None
                names = bundle.namelist()
                sys.stdout.buffer.write(('%d %s %d %s' % (len(names), names[-1],
                    sum(i.file_size for i in bundle.infolist()), bundle.read(names[-1]).decode())).encode())
            """;

    @TempDir
    Path directory;

    @Test
    @Needs(ForeignProgram.UNZIP)
    void unzip_finds_no_fault() throws Exception {
        assertThat(run("unzip", "-t", small().toString())).contains("No errors detected");
    }

    @Test
    @Needs(ForeignProgram.PYTHON)
    void python_finds_no_fault() throws Exception {
        assertThat(run("python3", "-c", PYTHON_CHECK, small().toString(), "test"))
                .isEqualTo("3 data/仕様書 (1).txt 6 last");
    }

    @Test
    @Needs({ForeignProgram.UNZIP, ForeignProgram.PYTHON})
    void unzip_and_python_find_no_fault_in_more_than_65_535_entries() throws Exception {
        var frozen = new Frozen();
        for (int i = 0; i < 65_600; i++) {
            frozen.add("data/" + i, "x".getBytes());
        }
        Path file = directory.resolve("many.zip");
        frozen.saveTo(file);

        assertThat(run("unzip", "-tq", file.toString())).contains("No errors detected");
        assertThat(run("python3", "-c", PYTHON_CHECK, file.toString(), "test")).isEqualTo("65600 data/65599 65600 x");
    }

    /** 4 GiB are read twice: to know the CRC-32 beforehand, as an upload would, and for the ZIP. */
    @Test
    @Tag("full")
    @Needs({ForeignProgram.UNZIP, ForeignProgram.PYTHON})
    void an_entry_over_4_gib_and_what_follows_it_are_read_back() throws Exception {
        long size = (4L << 30) + 1;
        var crc = new CRC32();
        zeros(size).transferTo(new CheckedOutputStream(OutputStream.nullOutputStream(), crc));
        var frozen = new Frozen()
                .add("data/large.bin", size, crc.getValue(), (from, length) -> zeros(length))
                .add("data/small.txt", "after".getBytes());
        Path file = directory.resolve("large.zip");
        try (var sparse = new SparseFile(file)) {
            frozen.zip().write(0, frozen.extent().length(), sparse);
        }

        assertThat(Files.size(file)).isEqualTo(frozen.extent().length());
        assertThat(run("python3", "-c", PYTHON_CHECK, file.toString(), "list"))
                .isEqualTo("2 data/small.txt 4294967302 after");
        assertThat(run("unzip", "-t", file.toString())).contains("No errors detected");
    }

    private Path small() throws IOException {
        Path file = directory.resolve("small.zip");
        new Frozen()
                .add("bagit.txt", "a\n".getBytes())
                .add("data/empty", new byte[0])
                .add("data/仕様書 (1).txt", "last".getBytes())
                .saveTo(file);
        return file;
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int count) {
                if (left <= 0) {
                    return -1;
                }
                int zeros = (int) Math.min(count, left);
                Arrays.fill(into, offset, offset + zeros, (byte) 0);
                left -= zeros;
                return zeros;
            }
        };
    }

    /** Leaves holes where a whole chunk is zero. */
    private static final class SparseFile extends OutputStream {

        private final FileChannel channel;
        private final byte[] zeros = new byte[RangeOutput.CHUNK];
        private long position;

        SparseFile(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            boolean hole = Arrays.equals(bytes, offset, offset + length, zeros, 0, length);
            if (!hole) {
                channel.write(ByteBuffer.wrap(bytes, offset, length), position);
            }
            position += length;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
