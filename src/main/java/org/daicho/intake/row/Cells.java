package org.daicho.intake.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.intake.csv.CsvRow;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Mapping;
import org.daicho.intake.profile.Profile;
import org.daicho.ownfield.FieldType;
import org.daicho.ownfield.OwnFieldView;
import org.daicho.shared.page.csv.CsvText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field, and everything found wrong while reading them. An empty cell says nothing. */
public final class Cells {

    private static final Text REQUIRED = Text.of("「%s」は必須です。", "\"%s\" is required.");
    private static final Text TOO_LONG = Text.of("長すぎます（上限 %d 文字）。", "Too long: the limit is %d characters.");
    private static final Text FORMULA = Text.of(
            "数式のように始まっています。文字列としてそのまま登録し、出力するときに無害化します。",
            "It begins like a formula. It is kept as plain text and neutralised on the way out.");

    /** @1,650/頁 and @kankyo are how these are written, not formulas to be warned of. */
    private static final Set<Field> AT_SIGNS = Set.of(Field.UNIT_PRICE, Field.ACCOUNT_NAME);

    private record Cell(String heading, String text) {}

    private final Map<Field, Cell> cells = new EnumMap<>(Field.class);
    private final List<Finding> findings = new ArrayList<>();

    private final Map<String, Object> ownFields = new LinkedHashMap<>();
    private final Mapping mapping;
    private final boolean broken;

    /** In a row that is wrong as a row, cells may stand under other headings than meant: it is not read any further. */
    Cells(CsvRow row, Mapping mapping) {
        this.mapping = mapping;
        broken = !row.violations().isEmpty();
        if (broken) {
            row.violations().forEach(wrong -> findings.add(Finding.error(wrong.code(), null, null, wrong.message())));
            return;
        }
        row.cells().forEach((heading, text) -> {
            Profile.Column column = mapping.column(heading);
            if (column != null && !text.isBlank()) {
                cells.put(column.field(), new Cell(heading, column.meaning(CsvText.original(text.strip()))));
            }
            OwnFieldView own = mapping.ownField(heading);
            if (own != null && !text.isBlank()) {
                readOwn(own, heading, CsvText.original(text.strip()));
            }
        });
        for (Field field : mapping.register().required()) {
            if (!cells.containsKey(field)) {
                error(field, "required", REQUIRED.with(mapping.heading(field)));
            }
        }
    }

    private void readOwn(OwnFieldView field, String heading, String text) {
        try {
            ownFields.put(field.key(), field.readCell(text));
        } catch (UnreadableValueException unreadable) {
            findings.add(Finding.error(unreadable.code(), heading, unreadable.value(), unreadable.reason()));
            return;
        }
        if (field.type() == FieldType.TEXT && !CsvText.neutralise(text).equals(text)) {
            findings.add(Finding.warning("formula", heading, text, FORMULA));
        }
    }

    /** What the cells of the body's own fields say, by key, each in the form in which it is kept. */
    public Map<String, Object> ownFields() {
        return ownFields;
    }

    /** The value as the parser reads it; null for an empty cell, and for one that the parser refuses, which is noted. */
    public <T> @Nullable T read(Field field, Function<String, T> parser) {
        Cell cell = cells.get(field);
        if (cell == null) {
            return null;
        }
        try {
            return parser.apply(cell.text());
        } catch (UnreadableValueException unreadable) {
            findings.add(Finding.error(unreadable.code(), cell.heading(), unreadable.value(), unreadable.reason()));
            return null;
        }
    }

    /** One line of text of at most so many characters, kept as written; one that looks like a formula is warned of. */
    public @Nullable String line(Field field, int longest) {
        return checked(field, longest, read(field, StoredText::line));
    }

    /** The same with line breaks. */
    public @Nullable String lines(Field field, int longest) {
        return checked(field, longest, read(field, StoredText::lines));
    }

    private @Nullable String checked(Field field, int longest, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            error(field, "too-long", TOO_LONG.with(longest));
            return null;
        }
        boolean usual = AT_SIGNS.contains(field) && (text.startsWith("@") || text.startsWith("＠"));
        if (!usual && !CsvText.neutralise(text).equals(text)) {
            warn(field, "formula", FORMULA);
        }
        return text;
    }

    public void error(Field field, String code, Text message) {
        findings.add(Finding.error(code, mapping.heading(field), value(field), message));
    }

    public void warn(Field field, String code, Text message) {
        findings.add(Finding.warning(code, mapping.heading(field), value(field), message));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What the row calls the thing it is about, readable or not; null where it does not say. */
    @Nullable String label() {
        String label = mapping.register().naming().stream()
                .map(this::value)
                .filter(Objects::nonNull)
                .map(Shown::line)
                .collect(Collectors.joining(" "));
        return label.isBlank() ? null : label;
    }

    /** Whether the row is wrong as a row: ragged, or with a cell that is far too long. */
    boolean isBroken() {
        return broken;
    }

    boolean refused() {
        return findings.stream().anyMatch(Finding::isError);
    }

    @Nullable String value(Field field) {
        Cell cell = cells.get(field);
        return cell == null ? null : cell.text();
    }
}
