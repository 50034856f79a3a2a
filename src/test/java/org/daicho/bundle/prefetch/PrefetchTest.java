package org.daicho.bundle.prefetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daicho.Patience.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daicho.bundle.zip.BrokenContentException;
import org.daicho.bundle.zip.Content;
import org.daicho.bundle.zip.Entries.Item;
import org.daicho.bundle.zip.Frozen;
import org.daicho.bundle.zip.Retries;
import org.daicho.bundle.zip.VirtualZip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PrefetchTest {

    private static final int SMALL = 10_000;
    /** More than what is gathered before it is written on. */
    private static final int LARGE = 200_000;

    private static final PrefetchLimits LIMITS = new PrefetchLimits(100_000, SMALL, 4);

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void the_bytes_are_those_of_the_zip_without_it_in_any_range() {
        var frozen = mixed(60);
        var zip = frozen.zip(prefetch(frozen, threads), Retries.NONE);
        byte[] whole = frozen.whole();
        var random = new Random(1);

        assertThat(Frozen.bytes(zip, 0, whole.length)).isEqualTo(whole);
        for (int i = 0; i < 100; i++) {
            int from = random.nextInt(whole.length);
            int to = from + random.nextInt(whole.length - from);
            assertThat(Frozen.bytes(zip, from, to)).isEqualTo(Frozen.bytes(frozen.zip(), from, to));
        }
    }

    @Test
    void an_executor_that_is_full_or_refuses_only_makes_it_slower() {
        var frozen = mixed(60);
        Executor never = task -> {};
        Executor refusing = task -> {
            throw new RejectedExecutionException();
        };

        for (Executor executor : List.of(never, refusing, Runnable::run)) {
            var zip = frozen.zip(prefetch(frozen, executor), Retries.NONE);
            assertThat(Frozen.bytes(zip, 0, zip.length())).isEqualTo(frozen.whole());
        }
    }

    @Test
    void no_more_bytes_are_read_ahead_than_the_window_holds_and_no_more_at_once_than_allowed() throws IOException {
        var running = new AtomicInteger();
        var mostRunning = new AtomicInteger();
        var opened = new AtomicInteger();
        var frozen = equal(200, content -> (from, length) -> {
            mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
            opened.incrementAndGet();
            pause(1);
            running.decrementAndGet();
            return new ByteArrayInputStream(content, (int) from, (int) length);
        });
        int fitting = (int) (LIMITS.window() / (SMALL + PrefetchLimits.OVERHEAD));

        try (Stream<Item> items =
                prefetch(frozen, threads).covering(0, frozen.extent().length())) {
            var each = items.iterator();
            for (int given = 1; given <= 150; given++) {
                each.next().content().open(0, SMALL).close();
                int window = given - 1 + fitting;
                assertThat(opened.get()).isLessThanOrEqualTo(window);
                if (given % 50 == 0) {
                    await().until(() -> opened.get() == window);
                }
            }
        }
        // one more, because the reader helps where nobody has begun
        assertThat(mostRunning.get()).isBetween(2, LIMITS.parallel() + 1);
    }

    @Test
    void nothing_is_read_ahead_beyond_the_range() {
        var opened = new AtomicInteger();
        var frozen = equal(20, content -> (from, length) -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(content, (int) from, (int) length);
        });
        var zip = frozen.zip(prefetch(frozen, threads), Retries.NONE);

        Frozen.bytes(
                zip, frozen.entries().get(3).offset(), frozen.entries().get(5).offset());

        assertThat(opened.get()).isEqualTo(2);
    }

    @Test
    void a_reader_who_goes_away_stops_every_fetch() {
        var opened = new AtomicInteger();
        var open = new AtomicInteger();
        var never = new CountDownLatch(1);
        Function<byte[], Content> source = content -> (from, length) -> {
            boolean first = content.length == LARGE;
            opened.incrementAndGet();
            open.incrementAndGet();
            return new ByteArrayInputStream(content) {
                @Override
                public int read(byte[] into, int offset, int count) {
                    if (!first) {
                        awaitUninterrupted(never);
                    }
                    return super.read(into, offset, count);
                }

                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        };
        byte[] large = new byte[LARGE];
        byte[] many = new byte[SMALL];
        var frozen = new Frozen().add("first", LARGE, Frozen.crc(large), source.apply(large));
        IntStream.range(0, 100).forEach(i -> frozen.add("f" + i, SMALL, Frozen.crc(many), source.apply(many)));
        VirtualZip zip = frozen.zip(prefetch(frozen, threads), Retries.NONE);

        assertThatThrownBy(() -> zip.write(0, zip.length(), goneOnce(opened))).hasMessage("gone");

        await().until(() -> open.get() == 0);
        assertThat(opened.get()).isLessThanOrEqualTo(1 + LIMITS.parallel());
    }

    @Test
    void a_file_that_cannot_be_fetched_breaks_the_download_where_it_stands() {
        List<Content> contents = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> contents.add(Frozen.slices(new byte[] {1})));
        contents.set(12, (from, length) -> {
            throw new IOException("the store is away");
        });
        var frozen = new Frozen();
        IntStream.range(0, 20).forEach(i -> frozen.add("f" + i, 1, Frozen.crc(new byte[] {1}), contents.get(i)));
        var zip = frozen.zip(prefetch(frozen, threads), Retries.NONE);

        assertThat(Frozen.bytes(zip, 0, frozen.entries().get(12).dataOffset())).isNotEmpty();
        assertThatThrownBy(() -> zip.write(0, zip.length(), OutputStream.nullOutputStream()))
                .isInstanceOf(BrokenContentException.class)
                .hasMessageStartingWith("f12: ")
                .hasMessageContaining("the store is away");
    }

    private Prefetch prefetch(Frozen frozen, Executor executor) {
        return new Prefetch(frozen, LIMITS, executor, Retries.NONE, new ReadAhead(Long.MAX_VALUE));
    }

    /** Empty, small and large ones, mixed. */
    private static Frozen mixed(int count) {
        var random = new Random(42);
        return Frozen.of(IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] content = new byte[i % 7 == 0 ? 0 : i % 5 == 0 ? 3 * SMALL : random.nextInt(SMALL)];
                    random.nextBytes(content);
                    return content;
                })
                .toList());
    }

    private static Frozen equal(int count, Function<byte[], Content> source) {
        byte[] content = new byte[SMALL];
        var frozen = new Frozen();
        IntStream.range(0, count).forEach(i -> frozen.add("f" + i, SMALL, Frozen.crc(content), source.apply(content)));
        return frozen;
    }

    /** Takes nothing, once the fetches behind the first are under way. */
    private static OutputStream goneOnce(AtomicInteger opened) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                await().until(() -> opened.get() > LIMITS.parallel());
                throw new IOException("gone");
            }
        };
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
