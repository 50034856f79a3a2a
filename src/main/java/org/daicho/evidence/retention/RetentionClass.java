package org.daicho.evidence.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One class of retention (保存期間の区分) of the body's rules on documents.
 *
 * @param years counted from the fiscal year after completion; absent for what is kept for ever
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionClass(
        @Schema(examples = "Y5") String code, Text label, @Schema(examples = "5") @Nullable Integer years) {

    static final int MOST_YEARS = 100;

    public RetentionClass {
        Objects.requireNonNull(label, "retentionClass.label");
        if (!code.matches("[A-Z0-9][A-Z0-9_-]{0,39}") || years != null && (years < 1 || years > MOST_YEARS)) {
            throw new IllegalArgumentException("A retention class needs a code of capitals and 1 to " + MOST_YEARS
                    + " years, or none for ever: " + code);
        }
    }

    /**
     * The last day on which it must be kept, inclusive: the period begins on 1 April after completion (完結した年度の翌年度).
     * Null for ever.
     */
    public @Nullable LocalDate until(LocalDate completedOn) {
        return years == null ? null : FiscalYear.of(completedOn).last().plusYears(years);
    }
}
