package org.daicho.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.terms.NewContract;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.intake.csv.CsvRow;
import org.daicho.intake.row.Finding;
import org.daicho.intake.row.RowDraft;
import org.daicho.intake.row.RowReader;
import org.jspecify.annotations.Nullable;

/** A row on its way from reading to its outcome. */
final class PendingRow {

    private final int row;
    private final long line;
    private final @Nullable RowDraft draft;
    private final List<Finding> findings;
    private ContractorDirectory.@Nullable Entry contractor;
    private @Nullable UUID contractId;
    private @Nullable Outcome outcome;

    PendingRow(int row, CsvRow csv, RowReader.Reading reading) {
        this.row = row;
        this.line = csv.number();
        this.draft = reading.draft();
        this.findings = new ArrayList<>(reading.findings());
        this.outcome = reading.draft() == null ? Outcome.REFUSED : null;
    }

    static String key(int fiscalYear, String referenceKey) {
        return fiscalYear + "/" + referenceKey;
    }

    RowDraft draft() {
        return Objects.requireNonNull(draft);
    }

    String key() {
        return key(draft().fiscalYear(), ContractDirectory.referenceKey(draft().reference()));
    }

    boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    void note(Finding finding) {
        findings.add(finding);
        if (finding.isError()) {
            outcome = Outcome.REFUSED;
        }
    }

    void refuse(Finding finding) {
        note(finding);
    }

    void contractor(ContractorDirectory.Entry found) {
        contractor = found;
    }

    /** The terms after this row; the name in the file is kept with the contract where the register has another. */
    NewContract terms(@Nullable NewContract before) {
        ContractorDirectory.Entry found = Objects.requireNonNull(contractor);
        String written = draft().contractor().written();
        boolean same = written.equals(found.name().written());
        return draft().terms(found.id(), same ? null : written, before);
    }

    void decide(Outcome decided, UUID id) {
        outcome = decided;
        contractId = id;
    }

    RowResult result() {
        return new RowResult(
                row,
                line,
                Objects.requireNonNull(outcome),
                contractId,
                contractor == null ? null : contractor.id(),
                List.copyOf(findings),
                isRefused() ? null : key());
    }
}
