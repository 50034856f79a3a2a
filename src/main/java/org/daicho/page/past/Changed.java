package org.daicho.page.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daicho.ledger.difference.Difference;
import org.daicho.page.layout.Tongue;
import org.jspecify.annotations.Nullable;

/** The fields that a change touched, in a line: their names, and where that says something, before and after. */
final class Changed {

    private static final int MOST = 4;
    private static final int LONGEST = 24;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    /** A number of another thing, a hash, or a constant: words for programs, which tell people nothing. */
    private static final Pattern CODE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private Changed() {}

    /** @param differences absent and empty for the first version of a thing, of which everything is new */
    static @Nullable String in(Tongue l, @Nullable List<Difference> differences) {
        if (differences == null || differences.isEmpty()) {
            return null;
        }
        List<String> said = new ArrayList<>();
        differences.stream().limit(MOST).forEach(difference -> said.add(one(l, difference)));
        if (differences.size() > MOST) {
            said.add(l.of("ほか%d項目", "%d more").formatted(differences.size() - MOST));
        }
        return String.join(l.of("、", ", "), said);
    }

    private static String one(Tongue l, Difference difference) {
        String before = value(l, difference.before());
        String after = value(l, difference.after());
        String label = l.of(difference.label());
        return before == null || after == null
                ? label
                : l.of("%s（%s → %s）", "%s (%s → %s)").formatted(label, before, after);
    }

    /** Null for what would tell people nothing. */
    private static @Nullable String value(Tongue l, @Nullable Object value) {
        if (value == null) {
            return l.of("なし", "none");
        }
        if (!(value instanceof JsonNode node) || node.isContainerNode()) {
            return null;
        }
        if (node.isBoolean()) {
            return l.yes(node.booleanValue());
        }
        if (node.isIntegralNumber()) {
            return "%,d".formatted(node.longValue());
        }
        String text = node.asText();
        if (DAY.matcher(text).matches()) {
            return l.day(LocalDate.parse(text));
        }
        if (MOMENT.matcher(text).matches()) {
            return l.moment(Instant.parse(text));
        }
        return CODE.matcher(text).matches() ? null : shortened(text);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
