package org.daicho.intake.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.Finding;
import org.daicho.intake.row.RowDraft;
import org.daicho.intake.row.RowReader;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A row on its way from reading to its outcome. */
final class PendingRow {

    private final RowReader.Reading reading;
    private final List<Finding> findings;
    private final @Nullable String key;
    private @Nullable UUID contractorId;
    private @Nullable UUID contractId;
    private @Nullable Outcome outcome;

    PendingRow(RowReader.Reading reading) {
        this.reading = reading;
        this.findings = new ArrayList<>(reading.findings());
        RowDraft draft = reading.draft();
        this.key = draft == null ? null : key(draft.fiscalYear(), ContractDirectory.referenceKey(draft.reference()));
        this.outcome = draft == null ? Outcome.REFUSED : null;
    }

    static String key(int fiscalYear, String referenceKey) {
        return fiscalYear + "/" + referenceKey;
    }

    RowDraft draft() {
        return Objects.requireNonNull(reading.draft());
    }

    String key() {
        return Objects.requireNonNull(key);
    }

    boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    void warn(Field field, String code, String value, Text message) {
        findings.add(Finding.warning(code, reading.mapping().heading(field), value, message));
    }

    void refuse(Field field, String code, String value, Text message) {
        findings.add(Finding.error(code, reading.mapping().heading(field), value, message));
        outcome = Outcome.REFUSED;
    }

    void decide(Outcome decided, UUID contract, UUID contractor) {
        outcome = decided;
        contractId = contract;
        contractorId = contractor;
    }

    RowResult result() {
        return new RowResult(
                reading.row(),
                reading.line(),
                Objects.requireNonNull(outcome),
                contractId,
                contractorId,
                List.copyOf(findings),
                isRefused() ? null : key);
    }
}
