package org.daicho.shared.http.ranges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RangeHeaderTest {

    private static final long LENGTH = 1000;

    @Test
    void a_closed_an_open_and_a_suffix_range_are_read() {
        assertThat(parsed("bytes=0-499")).containsExactly(new ByteRange(0, 500));
        assertThat(parsed("bytes=500-")).containsExactly(new ByteRange(500, 1000));
        assertThat(parsed("bytes=-200")).containsExactly(new ByteRange(800, 1000));
    }

    @Test
    void a_range_past_the_end_ends_there() {
        assertThat(parsed("bytes=900-5000")).containsExactly(new ByteRange(900, 1000));
        assertThat(parsed("bytes=-5000")).containsExactly(new ByteRange(0, 1000));
        assertThat(parsed("bytes=1-99999999999999999999999")).containsExactly(new ByteRange(1, 1000));
    }

    @Test
    void what_lies_outside_altogether_is_not_satisfiable() {
        assertThat(parsed("bytes=1000-")).isEmpty();
        assertThat(parsed("bytes=-0")).isEmpty();
        assertThat(parsed("bytes=99999999999999999999999-")).isEmpty();
        assertThat(RangeHeader.parse("bytes=-5", 0)).contains(List.of());
    }

    @Test
    void several_ranges_keep_their_order() {
        assertThat(parsed("bytes=500-599, ,0-9")).containsExactly(new ByteRange(500, 600), new ByteRange(0, 10));
    }

    @Test
    void ranges_that_overlap_or_touch_are_joined() {
        assertThat(parsed("bytes=500-599,0-9,10-20,590-700"))
                .containsExactly(new ByteRange(0, 21), new ByteRange(500, 701));
    }

    @Test
    void more_ranges_than_anybody_needs_are_refused() {
        String many = IntStream.range(0, 101).mapToObj(i -> i * 5 + "-" + i * 5).collect(Collectors.joining(","));
        assertThat(parsed("bytes=" + many)).isEmpty();
    }

    @Test
    void what_is_no_byte_range_is_as_if_it_were_not_there() {
        for (String header : List.of(
                "", "bytes", "bytes=", "bytes=,", "lines=1-2", "bytes=5-1", "bytes=a-b", "bytes=1-2,x", "bytes=--1")) {
            assertThat(RangeHeader.parse(header, LENGTH)).as(header).isEmpty();
        }
    }

    @Property
    void no_header_whatever_makes_it_fail_or_leave_the_file(@ForAll @StringLength(max = 60) String text) {
        Optional<List<ByteRange>> found = RangeHeader.parse("bytes=" + text, LENGTH);
        found.ifPresent(ranges -> assertThat(ranges)
                .allMatch(range -> range.from() >= 0 && range.from() < range.to() && range.to() <= LENGTH));
    }

    @Property
    void exactly_the_bytes_that_were_asked_for_are_selected_and_none_twice(
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 80) Integer> starts,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(max = 30) Integer> extents) {
        boolean[] wanted = new boolean[length];
        StringBuilder header = new StringBuilder("bytes=");
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int last = from + extents.get(i);
            header.append(i == 0 ? "" : ",").append(from).append('-').append(last);
            Arrays.fill(wanted, Math.min(from, length), Math.min(last + 1, length), true);
        }

        int[] selected = new int[length];
        for (ByteRange range : RangeHeader.parse(header.toString(), length).orElseThrow()) {
            for (long at = range.from(); at < range.to(); at++) {
                selected[(int) at]++;
            }
        }

        for (int at = 0; at < length; at++) {
            assertThat(selected[at]).as("byte %d of %s", at, header).isEqualTo(wanted[at] ? 1 : 0);
        }
    }

    private static List<ByteRange> parsed(String header) {
        return RangeHeader.parse(header, LENGTH).orElseThrow();
    }
}
