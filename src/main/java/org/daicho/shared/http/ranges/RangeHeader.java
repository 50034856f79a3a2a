package org.daicho.shared.http.ranges;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code Range} (RFC 9110, section 14.2). What is not a byte range at all is as if it were not there, which the RFC
 * allows and old clients rely on.
 */
final class RangeHeader {

    /** No reader needs more in one request; each part costs a read of its own, which invites abuse (RFC 9110, 17.15). */
    static final int MOST_RANGES = 100;

    private static final Pattern RANGE = Pattern.compile("(?:(\\d+)-(\\d*))|(?:-(\\d+))");
    /** One digit less than the largest long has: longer numbers are simply past every end. */
    private static final int SAFE_DIGITS = 18;

    private RangeHeader() {}

    /**
     * What is asked for of {@code length} bytes, in the order it was asked for; ranges that overlap or touch are joined.
     *
     * @return empty where the header is to be ignored; an empty list where nothing of it can be satisfied (416)
     */
    static Optional<List<ByteRange>> parse(String header, long length) {
        int equals = header.indexOf('=');
        if (equals < 0
                || !header.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals("bytes")) {
            return Optional.empty();
        }
        String[] wanted = header.substring(equals + 1).split(",", -1);
        if (wanted.length > MOST_RANGES) {
            return Optional.of(List.of());
        }
        List<ByteRange> found = new ArrayList<>();
        for (String one : wanted) {
            String text = one.strip();
            Matcher range = RANGE.matcher(text);
            // Empty elements are allowed in every list of RFC 9110 (section 5.6.1).
            if (!text.isEmpty() && (!range.matches() || isBackwards(range))) {
                return Optional.empty();
            }
            if (!text.isEmpty()) {
                satisfiable(range, length).ifPresent(found::add);
            }
        }
        return List.of(wanted).stream().allMatch(String::isBlank) ? Optional.empty() : Optional.of(joined(found));
    }

    private static boolean isBackwards(Matcher range) {
        return range.group(1) != null && !range.group(2).isEmpty() && number(range.group(2)) < number(range.group(1));
    }

    private static Optional<ByteRange> satisfiable(Matcher range, long length) {
        long from;
        long to = length;
        if (range.group(3) != null) {
            from = length - Math.min(length, number(range.group(3)));
        } else {
            from = number(range.group(1));
            if (!range.group(2).isEmpty()) {
                to = Math.min(length, number(range.group(2)) + 1);
            }
        }
        return from < to ? Optional.of(new ByteRange(from, to)) : Optional.empty();
    }

    private static List<ByteRange> joined(List<ByteRange> ranges) {
        List<ByteRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(ByteRange::from));
        List<ByteRange> result = new ArrayList<>();
        for (ByteRange range : sorted) {
            ByteRange last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && last.meets(range)) {
                result.set(result.size() - 1, last.join(range));
            } else {
                result.add(range);
            }
        }
        return result.size() == ranges.size() ? List.copyOf(ranges) : result;
    }

    private static long number(String digits) {
        return digits.length() > SAFE_DIGITS ? Long.MAX_VALUE - 1 : Long.parseLong(digits);
    }
}
