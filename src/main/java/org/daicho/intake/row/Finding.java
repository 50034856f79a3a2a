package org.daicho.intake.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one cell, or in the row.
 *
 * @param severity an error refuses the row, a warning does not
 * @param column the heading as the file has it; absent when the row as a whole is meant
 * @param value what stands there, its first 100 characters: a page pasted into a cell must not come back with each row
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportFinding")
public record Finding(
        Severity severity,
        @Schema(examples = "corporate-number-check-digit") String code,
        @Schema(examples = "法人番号") @Nullable String column,
        @Schema(examples = "7000012050003") @Nullable String value,
        Text message) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public static Finding error(String code, @Nullable String column, @Nullable String value, Text message) {
        return new Finding(Severity.ERROR, code, column, shown(value), message);
    }

    public static Finding warning(String code, @Nullable String column, @Nullable String value, Text message) {
        return new Finding(Severity.WARNING, code, column, shown(value), message);
    }

    /** In Japanese, for a spreadsheet: 【警告】件名「=1+1」: 数式のように… */
    public String inWords() {
        String place = (column == null ? "" : column) + (value == null ? "" : "「" + value + "」");
        return (isError() ? "【エラー】" : "【警告】") + place + (place.isEmpty() ? "" : ": ") + message.ja();
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    private static @Nullable String shown(@Nullable String value) {
        return value == null ? null : Shown.beginning(value);
    }
}
