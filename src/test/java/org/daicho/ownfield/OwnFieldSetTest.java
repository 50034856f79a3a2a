package org.daicho.ownfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.shared.page.Column;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;

class OwnFieldSetTest {

    private final OwnFieldSet set = new OwnFieldSet(List.of(
            field("budget", FieldType.TEXT, true, false),
            field("pages", FieldType.NUMBER, false, false),
            field("until", FieldType.DATE, false, false),
            field("paper", FieldType.BOOLEAN, false, false),
            field("kind", FieldType.CHOICE, false, false, "甲", "乙"),
            field("old", FieldType.TEXT, true, true)));

    @Test
    void values_are_kept_typed_composed_and_in_order() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", "乙");
        written.put("pages", 12.0);
        written.put("until", null);
        written.put("budget", "か\u3099く");

        Map<String, Object> kept = set.check(Map.of(), written, "/ownFields", new Violations());

        assertThat(kept).containsExactly(Map.entry("budget", "がく"), Map.entry("pages", 12), Map.entry("kind", "乙"));
    }

    @Test
    void everything_wrong_is_noted_under_the_pointer() {
        Violations violations = new Violations();

        set.check(
                Map.of(),
                Map.of("a/b", 1, "pages", "12", "until", "明日", "paper", 1, "kind", "丙", "old", "新"),
                "/ownFields",
                violations);

        assertThat(violations.list())
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("/ownFields/a~1b", "unknown-own-field"),
                        tuple("/ownFields/budget", "required"),
                        tuple("/ownFields/pages", "wrong-type"),
                        tuple("/ownFields/until", "wrong-type"),
                        tuple("/ownFields/paper", "wrong-type"),
                        tuple("/ownFields/kind", "unknown-choice"),
                        tuple("/ownFields/old", "retired"));
    }

    @Test
    void a_value_that_stays_is_not_asked_whether_it_could_be_written_today() {
        Map<String, Object> present = Map.of("budget", "款", "kind", "丙", "old", "旧");
        Violations violations = new Violations();

        assertThat(set.check(present, present, "/ownFields", violations)).isEqualTo(present);
        assertThat(set.check(present, Map.of("budget", "款"), "/ownFields", violations))
                .isEqualTo(Map.of("budget", "款"));
        assertThat(violations.list()).isEmpty();
    }

    @Test
    void nothing_at_all_only_misses_what_is_required() {
        Violations violations = new Violations();

        assertThat(set.check(Map.of(), null, "/ownFields", violations)).isEmpty();
        assertThat(violations.list()).extracting(Violation::pointer).containsExactly("/ownFields/budget");
    }

    @Test
    void columns_are_those_in_use_and_are_read_back_as_they_were_written() {
        Map<String, Object> kept = Map.of("budget", "款", "pages", 0.5, "paper", true, "kind", "甲", "old", "旧");

        List<Column<Map<String, Object>>> columns = set.after(List.of(), row -> row);

        assertThat(columns)
                .extracting(Column::heading)
                .containsExactly("budget欄", "pages欄", "until欄", "paper欄", "kind欄");
        assertThat(columns).extracting(column -> column.cell(kept)).containsExactly("款", "0.5", "", "はい", "甲");
        assertThat(columns).extracting(column -> column.value().apply(kept)).containsExactly("款", 0.5, null, "はい", "甲");
        assertThat(set.field("paper").orElseThrow().readCell("はい")).isEqualTo(true);
        assertThat(set.field("pages").orElseThrow().readCell("0.5")).isEqualTo(0.5);
    }

    private static OwnFieldView field(
            String key, FieldType type, boolean required, boolean retired, String... choices) {
        Instant now = Instant.EPOCH;
        return new OwnFieldView(
                new UUID(0, key.hashCode()),
                1,
                Owner.CONTRACT,
                key,
                Text.of(key + "欄", key),
                type,
                List.of(choices),
                required,
                0,
                retired,
                null,
                now,
                now);
    }
}
