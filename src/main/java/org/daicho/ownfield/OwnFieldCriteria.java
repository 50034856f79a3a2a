package org.daicho.ownfield;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/** Filters of a list by own fields, understood. */
record OwnFieldCriteria(List<Filter> filters) {

    /** One filter, as it was written and as it was understood. */
    private record Filter(String written, OwnFieldView field, String operator, Object value) {}

    private static final String PARAMETER = "ownField";
    private static final int MOST_FILTERS = 10;
    private static final Pattern FILTER = Pattern.compile("([a-z][a-zA-Z0-9]*)(:|>=|<=)(.+)", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Text SHAPE =
            Text.of("key:値、key>=値、key<=値 の形にしてください。", "Write key:value, key>=value or key<=value.");
    private static final Text UNKNOWN = Text.of("「%s」という独自項目はありません。", "There is no own field \"%s\".");
    private static final Text UNORDERED = Text.of("範囲で絞れるのは数値と日付だけです。", "Only numbers and dates have ranges.");
    private static final Text TOO_MANY = Text.of("条件は10件までです。", "There may be 10 filters.");

    /** Throws 400 with every filter that cannot be understood. */
    static OwnFieldCriteria of(OwnFieldSet set, List<String> written) {
        Violations violations = new Violations();
        violations.refuseIf(written.size() > MOST_FILTERS, PARAMETER, "too-many", TOO_MANY);
        List<Filter> understood = new ArrayList<>();
        written.forEach(filter -> understand(set, filter, understood, violations));
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return new OwnFieldCriteria(understood);
    }

    private static void understand(OwnFieldSet set, String written, List<Filter> understood, Violations violations) {
        Matcher parts = FILTER.matcher(written);
        if (!parts.matches()) {
            violations.refuseIf(true, PARAMETER, "unreadable-parameter", SHAPE);
            return;
        }
        String key = parts.group(1);
        set.field(key)
                .ifPresentOrElse(
                        field -> understand(field, parts, understood, violations),
                        () -> violations.refuseIf(true, PARAMETER, "unknown-own-field", UNKNOWN.with(key)));
    }

    private static void understand(OwnFieldView field, Matcher parts, List<Filter> understood, Violations violations) {
        boolean range = !parts.group(2).equals(":");
        violations.refuseIf(range && !field.type().isOrdered(), PARAMETER, "no-range", UNORDERED);
        try {
            Object value = field.type().readText(parts.group(3));
            understood.add(new Filter(parts.group(), field, parts.group(2), value));
        } catch (UnreadableValueException wrong) {
            violations.add(List.of(
                    Violation.at(PARAMETER, wrong.code(), wrong.reason()).found(wrong.value())));
        }
    }

    Criteria narrow(Criteria criteria) {
        for (int i = 0; i < filters.size(); i++) {
            Filter filter = filters.get(i);
            String name = PARAMETER + i;
            if (filter.operator().equals(":")) {
                criteria.when(name, filter.written(), contained(filter), containing(name));
            } else if (filter.field().type() == FieldType.NUMBER) {
                BigDecimal bound = new BigDecimal(filter.value().toString());
                criteria.when(name, filter.written(), bound, extracted(filter, "BigDecimal") + " :" + name);
            } else {
                criteria.when(name, filter.written(), filter.value(), extracted(filter, "String") + " :" + name);
            }
        }
        return criteria;
    }

    /** The operator that the index answers; the planner takes {@code cast(a @> b as boolean) = true} for {@code a @> b}. */
    private static String containing(String name) {
        return "cast(sql('(? @> cast(? as jsonb))', e.ownFields, :" + name + ") as Boolean) = true";
    }

    private static String contained(Filter filter) {
        try {
            return JSON.writeValueAsString(Map.of(filter.field().key(), filter.value()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key stands in the text because it is one of a closed alphabet, and an operator's operand has no type of its own. */
    private static String extracted(Filter filter, String type) {
        return "cast(sql('(? ->> ''" + filter.field().key() + "'')', e.ownFields) as " + type + ") "
                + filter.operator();
    }
}
