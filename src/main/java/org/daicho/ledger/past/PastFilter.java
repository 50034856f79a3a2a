package org.daicho.ledger.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list, held against what the ledger has recorded instead of against the tables. A filter applies there if
 * it is nothing but a comparison with one field of the view: equal to a field of its own name, or a first or last day. All
 * others look at something that is not recorded as it was, such as a folded key or another table, and are refused.
 */
final class PastFilter {

    /** Nested fields are found under their last name, which must be the parameter's: {@code e.course.state = :state}. */
    private static final Pattern EQUAL = Pattern.compile("e\\.(?:\\w+\\.)*(\\w+) = :\\1");

    private static final Pattern DAY = Pattern.compile("e\\.(\\w+) (>=|<=) :\\w+");

    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, UUID.class, boolean.class, Boolean.class, int.class, Integer.class, LocalDate.class);

    private static final Text NOT_THEN = Text.of(
            "asOf と同時には使えません。登録順に、項目の値そのもの・日付の範囲でだけ絞り込めます。",
            "Not together with asOf: then the order is that of registration, and only fields themselves and ranges of dates can"
                    + " be filtered by.");

    private final List<Predicate<JsonNode>> tests = new ArrayList<>();
    private final Violations refused = new Violations();
    private final Map<String, Class<?>> fields;

    private PastFilter(Class<?> view) {
        fields = Arrays.stream(view.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
    }

    /**
     * Throws 400 with everything that cannot be asked of the past.
     *
     * @param view the record that the ledger keeps
     */
    static PastFilter of(Criteria criteria, Class<?> view, @Nullable String sort, PageRequest request) {
        PastFilter filter = new PastFilter(view);
        criteria.filters().forEach(filter::add);
        filter.refused
                .refuseIf(sort != null, "sort", "not-with-as-of", NOT_THEN)
                .refuseIf(request.count != null, "count", "not-with-as-of", NOT_THEN)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return filter;
    }

    boolean matches(JsonNode state) {
        return tests.stream().allMatch(test -> test.test(state));
    }

    private void add(Criteria.Filter wanted) {
        Matcher equal = EQUAL.matcher(wanted.condition());
        Matcher day = DAY.matcher(wanted.condition());
        if (equal.matches() && equal.group(1).equals(wanted.name()) && isPlain(wanted.name())) {
            tests.add(state -> state.path(wanted.name()).asText().equals(wanted.written()));
        } else if (day.matches() && fields.get(day.group(1)) == LocalDate.class) {
            int sign = day.group(2).equals(">=") ? 1 : -1;
            // Dates of ISO 8601 are in order as texts.
            tests.add(state -> state.hasNonNull(day.group(1))
                    && sign * state.get(day.group(1)).asText().compareTo(wanted.written()) >= 0);
        } else {
            refused.refuseIf(true, wanted.name(), "not-with-as-of", NOT_THEN);
        }
    }

    private boolean isPlain(String field) {
        Class<?> type = fields.get(field);
        return type != null && (PLAIN.contains(type) || type.isEnum());
    }
}
