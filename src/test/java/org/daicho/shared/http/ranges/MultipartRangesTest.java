package org.daicho.shared.http.ranges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MultipartRangesTest {

    private static final Pattern PART =
            Pattern.compile("\r\n--B\r\nContent-Type: text/plain\r\nContent-Range: bytes (\\d+)-(\\d+)/(\\d+)\r\n\r\n");

    @Property
    void the_body_is_as_long_as_announced_and_every_part_is_what_its_head_says(
            @ForAll @Size(min = 1, max = 300) byte[] content,
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 299) Integer> starts,
            @ForAll @IntRange(min = 1, max = 40) int extent)
            throws IOException {
        List<ByteRange> ranges = starts.stream()
                .map(start -> start % content.length)
                .map(from -> new ByteRange(from, Math.min(content.length, from + extent)))
                .toList();
        MultipartRanges body = new MultipartRanges(new Bytes(content, "f"), ranges, "B");

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        body.write(written);

        assertThat(body.length()).isEqualTo(written.size());
        assertThat(read(written.toString(StandardCharsets.ISO_8859_1), content)).isEqualTo(ranges);
    }

    /** Reads the parts one after another by the lengths in their heads, comparing each with its slice of the whole. */
    private static List<ByteRange> read(String body, byte[] content) {
        String whole = new String(content, StandardCharsets.ISO_8859_1);
        List<ByteRange> found = new ArrayList<>();
        int at = 0;
        Matcher head = PART.matcher(body);
        while (head.find(at) && head.start() == at) {
            int from = Integer.parseInt(head.group(1));
            int to = Integer.parseInt(head.group(2)) + 1;
            assertThat(head.group(3)).isEqualTo(String.valueOf(content.length));
            at = head.end() + to - from;
            assertThat(body.substring(head.end(), at)).isEqualTo(whole.substring(from, to));
            found.add(new ByteRange(from, to));
        }
        assertThat(body.substring(at)).isEqualTo("\r\n--B--\r\n");
        return found;
    }
}
