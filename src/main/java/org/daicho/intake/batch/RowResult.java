package org.daicho.intake.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.daicho.intake.row.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fate of one row.
 *
 * @param row counted from 1 below the headings
 * @param line as the spreadsheet numbers it, the headings being line 1
 * @param contractId in a dry run only of a contract that was there before
 * @param contractorId absent in a dry run and for a refused row
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportRow")
public record RowResult(
        int row,
        long line,
        Outcome outcome,
        @Nullable UUID contractId,
        @Nullable UUID contractorId,
        List<Finding> findings,
        @JsonIgnore @Nullable String key) {

    /** Whether somebody should look at it: refused, or taken with a warning. */
    public boolean needsAttention() {
        return outcome == Outcome.REFUSED || !findings.isEmpty();
    }

    /** What a dry run would have made does not exist afterwards, so its ids would lead nowhere. */
    public RowResult foretold() {
        return new RowResult(row, line, outcome, outcome == Outcome.ACCEPTED ? null : contractId, null, findings, key);
    }
}
