package org.daicho.bundle.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrokenContentTest {

    private static final byte[] CONTENT = new byte[200_000];

    static {
        new Random(7).nextBytes(CONTENT);
    }

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    @Test
    void a_file_shorter_than_recorded_breaks_the_download() {
        var zip = zipOf((from, length) -> new ByteArrayInputStream(CONTENT, (int) from, (int) length - 1), 0);

        assertBrokenBeforeTheEndOfTheFile(zip, "a.bin: failed at byte 199999");
    }

    @Test
    void a_file_longer_than_recorded_breaks_the_download() {
        var zip = zipOf((from, length) -> new ByteArrayInputStream(Arrays.copyOf(CONTENT, CONTENT.length + 1)), 0);

        assertBrokenBeforeTheEndOfTheFile(zip, "a.bin: goes on after byte 200000");
    }

    @Test
    void a_flipped_bit_breaks_the_download_before_the_file_is_whole() {
        byte[] flipped = CONTENT.clone();
        flipped[100_000] ^= 1;

        assertBrokenBeforeTheEndOfTheFile(zipOf(Frozen.slices(flipped), 0), "a.bin: CRC-32 is");
    }

    @Test
    void what_comes_before_a_broken_file_is_still_given_out() {
        var frozen =
                new Frozen().add("good.txt", "good".getBytes()).add("bad.txt", 4, 1, Frozen.slices("bad!".getBytes()));

        assertThatThrownBy(() -> frozen.zip().write(0, frozen.zip().length(), received))
                .isInstanceOf(BrokenContentException.class);
        assertThat(received.toString()).endsWith("good");
    }

    @Test
    void a_source_that_fails_is_asked_for_the_rest() throws IOException {
        List<String> calls = new ArrayList<>();
        var zip = zipOf(
                (from, length) -> {
                    calls.add(from + "+" + length);
                    InputStream good = new ByteArrayInputStream(CONTENT, (int) from, (int) Math.min(length, 90_000));
                    return calls.size() < 3 ? new SequenceInputStream(good, failing()) : good;
                },
                2);

        zip.write(0, zip.length(), received);

        assertThat(received.toByteArray())
                .isEqualTo(new Frozen().add("a.bin", CONTENT).whole());
        assertThat(calls).containsExactly("0+200000", "90000+110000", "180000+20000");
    }

    @Test
    void a_source_that_keeps_failing_is_given_up() {
        List<Long> calls = new ArrayList<>();
        var zip = zipOf(
                (from, length) -> {
                    calls.add(from);
                    throw new IOException("the store is away");
                },
                3);

        assertBrokenBeforeTheEndOfTheFile(zip, "a.bin: failed at byte 0: java.io.IOException: the store is away");
        assertThat(calls).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void a_reader_who_goes_away_is_no_fault_of_the_content_and_closes_it() {
        List<String> events = new ArrayList<>();
        var zip = zipOf(
                (from, length) -> {
                    events.add("open");
                    return new ByteArrayInputStream(CONTENT) {
                        @Override
                        public void close() {
                            events.add("close");
                        }
                    };
                },
                5);
        var gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> zip.write(0, zip.length(), gone))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(BrokenContentException.class)
                .hasMessage("connection reset");
        assertThat(events).containsExactly("open", "close");
    }

    private void assertBrokenBeforeTheEndOfTheFile(VirtualZip zip, String why) {
        assertThatThrownBy(() -> zip.write(0, zip.length(), received))
                .isInstanceOf(BrokenContentException.class)
                .hasMessageStartingWith(why);
        assertThat(received.size()).isLessThan(CONTENT.length);
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset by the store");
            }
        };
    }

    private static VirtualZip zipOf(Content content, int retries) {
        var frozen = new Frozen().add("a.bin", CONTENT.length, Frozen.crc(CONTENT), content);
        return frozen.zip(frozen, new Retries(retries, Duration.ofMillis(1)));
    }
}
