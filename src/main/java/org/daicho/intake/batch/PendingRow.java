package org.daicho.intake.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.Finding;
import org.daicho.intake.row.Reading;
import org.daicho.ownfield.OwnFieldView;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A row on its way from reading to its outcome. */
public final class PendingRow<D> {

    private static final Text OWN_FIELD_MISSING = Text.of(
            "必須の独自項目が空欄です。このまま登録しますが、次に画面や API で変更するときに記入が必要です。",
            "This own field is required and empty. The row is taken; whoever changes it by hand next has to fill it in.");

    private final Reading<D> reading;
    private final List<Finding> findings;
    private final @Nullable String key;
    private @Nullable UUID contractorId;
    private @Nullable UUID subjectId;
    private @Nullable Outcome outcome;

    PendingRow(Reading<D> reading, Function<D, String> key) {
        this.reading = reading;
        this.findings = new ArrayList<>(reading.findings());
        D draft = reading.draft();
        this.key = draft == null ? null : key.apply(draft);
        this.outcome = draft == null ? Outcome.REFUSED : null;
    }

    public D draft() {
        return Objects.requireNonNull(reading.draft());
    }

    String key() {
        return Objects.requireNonNull(key);
    }

    boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    /** Whether the row writes anything. */
    public boolean changesSomething() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.CHANGED;
    }

    /** A warning about what stands in the field's cell. */
    public void warn(Field field, String code, Text message) {
        findings.add(Finding.warning(code, reading.mapping().heading(field), reading.value(field), message));
    }

    /**
     * A warning for each own field that the body demands and that something new does not have: a file is taken as it is, and
     * the first change by hand has to bring what is missing.
     */
    public void checkOwnFields(Map<String, Object> after) {
        for (OwnFieldView field : reading.mapping().ownFields().missingIn(after)) {
            findings.add(
                    Finding.warning("own-field-missing", reading.mapping().heading(field), null, OWN_FIELD_MISSING));
        }
    }

    public void refuse(Field field, String code, Text message) {
        findings.add(Finding.error(code, reading.mapping().heading(field), reading.value(field), message));
        outcome = Outcome.REFUSED;
    }

    void take(Outcome decided, UUID subject) {
        outcome = decided;
        subjectId = subject;
    }

    /** Names the contractor in what the row is answered. */
    public void belongsTo(UUID contractor) {
        contractorId = contractor;
    }

    RowResult result(String subjectType) {
        return RowResult.of(
                reading.row(),
                reading.line(),
                reading.label(),
                Objects.requireNonNull(outcome),
                subjectType,
                subjectId,
                contractorId,
                List.copyOf(findings),
                isRefused() ? null : key);
    }
}
