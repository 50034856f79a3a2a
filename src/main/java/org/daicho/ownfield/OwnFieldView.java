package org.daicho.ownfield;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An own field (独自項目) as the register holds it; see {@link NewOwnField}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OwnField")
@Remembered("own-field")
public record OwnFieldView(
        UUID id,
        long version,
        Owner owner,
        String key,
        Text label,
        FieldType type,
        List<String> choices,
        boolean required,
        int order,
        boolean retired,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    private static final Text NO_CHOICE = Text.of("選択肢は %s です。", "The choices are %s.");

    static OwnFieldView of(OwnField field) {
        return new OwnFieldView(
                field.id,
                field.version,
                field.owner,
                field.key,
                Text.of(field.labelJa, field.labelEn),
                field.type,
                List.copyOf(field.choices),
                field.required,
                field.position,
                field.retired,
                field.note,
                field.createdAt,
                field.updatedAt);
    }

    /** A value in a body. @throws UnreadableValueException if the field cannot hold it */
    Object read(Object value) {
        return offered(type.read(value));
    }

    /** The value in a cell of a file. @throws UnreadableValueException if the field cannot hold it */
    public Object readCell(String cell) {
        Object read = type.readText(cell);
        return type == FieldType.CHOICE ? offered(meant((String) read)) : read;
    }

    /** A choice is known by its letters: files come in either width. */
    private String meant(String said) {
        return choices.contains(said)
                ? said
                : choices.stream()
                        .filter(choice -> SearchText.fold(choice).equals(SearchText.fold(said)))
                        .findFirst()
                        .orElse(said);
    }

    /** What a value is, for a spreadsheet. */
    @Nullable Object content(@Nullable Object value) {
        return value == null ? null : type.content(value);
    }

    /** As a cell that {@link #readCell} reads back. */
    String write(@Nullable Object value) {
        return value == null ? "" : type.write(value);
    }

    private Object offered(Object value) {
        if (type == FieldType.CHOICE && !choices.contains(value)) {
            throw new UnreadableValueException(
                    "unknown-choice", NO_CHOICE.with(String.join("、", choices)), value.toString());
        }
        return value;
    }
}
