package org.daicho.intake.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.daicho.intake.profile.Register;
import org.daicho.intake.row.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fate of one row.
 *
 * @param row counted from 1 below the headings
 * @param line as the spreadsheet numbers it, the headings being line 1
 * @param label what the row calls the thing it is about, such as reference and title of a contract; absent where it does not
 *     say, for a row that could not be told apart into cells, and in imports from before this was kept
 * @param subjectType what the row is about, as the ledger calls it; absent with its id
 * @param subjectId absent for a refused row, and in a dry run for what is not there yet
 * @param contractId the same id once more if it is a contract's
 * @param undone absent while the import has not been undone, and where the row wrote nothing
 * @param contractorId absent in a dry run, for a refused row, and where no contractor is meant; of a contractor the same id
 *     once more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportRow")
public record RowResult(
        int row,
        long line,
        @Schema(examples = "滝雫環契第９号 庁舎清掃業務委託") @Nullable String label,
        Outcome outcome,
        @Schema(examples = "cloud-service") @Nullable String subjectType,
        @Nullable UUID subjectId,
        @Nullable UUID contractId,
        @Nullable UUID contractorId,
        List<Finding> findings,
        @Nullable Undone undone,
        @JsonIgnore @Nullable String key) {

    public static RowResult of(
            int row,
            long line,
            @Nullable String label,
            Outcome outcome,
            String subjectType,
            @Nullable UUID subjectId,
            @Nullable UUID contractorId,
            List<Finding> findings,
            @Nullable String key) {
        boolean contract = subjectType.equals(Register.CONTRACTS.subjectType());
        boolean contractor = subjectType.equals(Register.CONTRACTORS.subjectType());
        return new RowResult(
                row,
                line,
                label,
                outcome,
                subjectId == null ? null : subjectType,
                subjectId,
                contract ? subjectId : null,
                contractor ? subjectId : contractorId,
                findings,
                null,
                key);
    }

    public RowResult with(@Nullable Undone fate) {
        return new RowResult(
                row, line, label, outcome, subjectType, subjectId, contractId, contractorId, findings, fate, key);
    }

    /** Whether somebody should look at it: refused, or taken with a warning. */
    public boolean needsAttention() {
        return outcome == Outcome.REFUSED || !findings.isEmpty();
    }

    /** Whether the row made something new or changed what was there. */
    public boolean wroteSomething() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.CHANGED;
    }

    /** What a dry run would have made does not exist afterwards, so its ids would lead nowhere. */
    public RowResult foretold() {
        boolean exists = outcome != Outcome.ACCEPTED;
        return new RowResult(
                row,
                line,
                label,
                outcome,
                exists ? subjectType : null,
                exists ? subjectId : null,
                exists ? contractId : null,
                null,
                findings,
                null,
                key);
    }
}
