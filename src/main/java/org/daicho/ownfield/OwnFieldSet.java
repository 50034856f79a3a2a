package org.daicho.ownfield;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.shared.page.Column;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.jspecify.annotations.Nullable;

/**
 * The own fields of one kind of thing at one moment.
 *
 * @param fields in the order of their columns
 */
public record OwnFieldSet(List<OwnFieldView> fields) {

    private static final Text UNKNOWN = Text.of("「%s」という独自項目はありません。", "There is no own field \"%s\".");
    private static final Text REQUIRED = Text.of("「%s」は必須の項目です。", "%s is required.");
    private static final Text RETIRED = Text.of("「%s」は使用をやめた項目です。", "%s is retired; its value may only stay or go.");
    private static final int LONGEST_SHOWN = 100;

    /** Those that are written and exported. */
    Stream<OwnFieldView> inUse() {
        return fields.stream().filter(field -> !field.retired());
    }

    Optional<OwnFieldView> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * The values as they are to be kept, in the order of the fields; what is wrong is noted under the pointer. A value that
     * stays as it is, is not asked whether it could be written today: its choice may have gone, or its field may be retired.
     *
     * @param present what is kept now; empty for something new
     * @param values as read from a body; null and missing are the same
     */
    public Map<String, Object> check(
            Map<String, Object> present, @Nullable Map<String, Object> values, String pointer, Violations violations) {
        Map<String, Object> wanted = values == null ? Map.of() : values;
        wanted.keySet().stream()
                .filter(key -> field(key).isEmpty())
                .forEach(key ->
                        violations.refuseIf(true, at(pointer, key), "unknown-own-field", UNKNOWN.with(shortened(key))));
        Map<String, Object> kept = new LinkedHashMap<>();
        for (OwnFieldView field : fields) {
            String at = at(pointer, field.key());
            Object value = wanted.get(field.key());
            if (value == null) {
                violations.refuseIf(field.required() && !field.retired(), at, "required", named(REQUIRED, field));
            } else {
                read(field, value, present.get(field.key()), at, violations)
                        .ifPresent(read -> kept.put(field.key(), read));
            }
        }
        return kept;
    }

    /**
     * These columns and one for each field in use, under its Japanese label; under its key where a column is called like that
     * already.
     *
     * @param values what a row keeps
     */
    <V> List<Column<V>> after(List<Column<V>> columns, Function<V, Map<String, Object>> values) {
        Set<String> taken = columns.stream()
                .map(column -> SearchText.fold(column.heading()))
                .collect(Collectors.toSet());
        Stream<Column<V>> own = inUse().map(field -> Column.of(
                taken.contains(SearchText.fold(field.label().ja()))
                        ? field.key()
                        : field.label().ja(),
                row -> field.content(values.apply(row).get(field.key())),
                field::write));
        return Stream.concat(columns.stream(), own).toList();
    }

    /** The field in use with this heading of a column, whatever its width and blanks: its Japanese label, or else its key. */
    public Optional<OwnFieldView> byHeading(String heading) {
        String wanted = SearchText.fold(heading);
        return inUse().filter(field -> SearchText.fold(field.label().ja()).equals(wanted))
                .findFirst()
                .or(() -> inUse().filter(field -> field.key().equals(heading.strip()))
                        .findFirst());
    }

    /** The fields that must have a value and have none among these. */
    public List<OwnFieldView> missingIn(Map<String, Object> values) {
        return inUse().filter(field -> field.required() && !values.containsKey(field.key()))
                .toList();
    }

    private static Optional<Object> read(
            OwnFieldView field, Object value, @Nullable Object present, String at, Violations violations) {
        try {
            Object read = field.type().read(value);
            if (read.equals(present)) {
                return Optional.of(read);
            }
            violations.refuseIf(field.retired(), at, "retired", named(RETIRED, field));
            return Optional.of(field.read(value));
        } catch (UnreadableValueException wrong) {
            violations.add(
                    List.of(Violation.at(at, wrong.code(), wrong.reason()).found(wrong.value())));
            return Optional.empty();
        }
    }

    private static Text named(Text message, OwnFieldView field) {
        return new Text(
                message.ja().formatted(field.label().ja()),
                message.en().formatted(field.label().en()));
    }

    /** One step of a JSON Pointer (RFC 6901, section 3). */
    private static String at(String pointer, String key) {
        return pointer + '/' + shortened(key).replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST_SHOWN ? key : key.substring(0, LONGEST_SHOWN) + "…";
    }
}
