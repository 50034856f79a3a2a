package org.daicho.bundle.prefetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.daicho.bundle.zip.Entries.Item;
import org.daicho.bundle.zip.Frozen;
import org.daicho.bundle.zip.Retries;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final int SIZE = 10_000;
    private static final int COST = SIZE + PrefetchLimits.OVERHEAD;
    private static final int FILES = 40;
    private static final PrefetchLimits LIMITS = new PrefetchLimits(10 * COST, SIZE, 4);

    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void many_downloads_together_hold_no_more_than_allowed_and_each_gets_everything() throws IOException {
        ReadAhead together = new ReadAhead(2 * COST);
        List<Stream<Item>> downloads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            downloads.add(download(together));
        }
        List<Iterator<Item>> readers =
                downloads.stream().<Iterator<Item>>map(Stream::iterator).toList();

        int given = 0;
        for (int file = 0; file < FILES; file++) {
            for (Iterator<Item> reader : readers) {
                try (var in = reader.next().content().open(0, SIZE)) {
                    assertThat(in.readAllBytes()).isEqualTo(new byte[SIZE]);
                }
                given++;
                assertThat(together.held()).isLessThanOrEqualTo(2 * COST);
                assertThat(opened.get() - given).isLessThanOrEqualTo(2);
            }
        }
        assertThat(readers).noneMatch(Iterator::hasNext);
        downloads.forEach(Stream::close);
        assertThat(together.held()).isZero();
    }

    @Test
    void each_download_holds_an_even_share() {
        ReadAhead together = new ReadAhead(8 * COST);
        try (Stream<Item> first = download(together);
                Stream<Item> second = download(together)) {
            first.iterator().next();
            assertThat(together.held()).isEqualTo(4 * COST);
            second.iterator().next();
            assertThat(together.held()).isEqualTo(8 * COST);
        }
    }

    @Test
    void what_a_reader_held_who_goes_away_is_free_at_once() {
        ReadAhead together = new ReadAhead(8 * COST);
        Stream<Item> leaving = download(together);
        leaving.iterator().next();
        assertThat(together.held()).isEqualTo(8 * COST);

        leaving.close();
        leaving.close();

        assertThat(together.held()).isZero();
        try (Stream<Item> next = download(together)) {
            next.iterator().next();
            assertThat(together.held()).isEqualTo(8 * COST);
        }
    }

    private Stream<Item> download(ReadAhead together) {
        byte[] content = new byte[SIZE];
        var frozen = new Frozen();
        for (int i = 0; i < FILES; i++) {
            frozen.add("f" + i, SIZE, Frozen.crc(content), (from, length) -> {
                opened.incrementAndGet();
                return new ByteArrayInputStream(content, (int) from, (int) length);
            });
        }
        return new Prefetch(frozen, LIMITS, Runnable::run, Retries.NONE, together)
                .covering(0, frozen.extent().length());
    }
}
