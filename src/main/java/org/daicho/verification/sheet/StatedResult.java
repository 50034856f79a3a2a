package org.daicho.verification.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result as it is kept with its verification, together with what the line was when it was stated. */
@Embeddable
public class StatedResult {

    @Enumerated(EnumType.STRING)
    CheckResult result;

    boolean mandatory;

    @Nullable String articleReference;

    @Nullable String reason;

    @Nullable String note;

    @Column(columnDefinition = "uuid[]")
    List<UUID> evidenceIds;

    protected StatedResult() {}

    public StatedResult(SheetLine line, NewResult stated) {
        result = stated.result();
        mandatory = line.mandatory();
        articleReference = line.articleReference();
        reason = stated.reason();
        note = stated.note();
        evidenceIds = Objects.requireNonNullElse(stated.evidenceIds(), List.of());
    }

    public NewResult stated() {
        return new NewResult(result, reason, note, List.copyOf(evidenceIds));
    }

    public boolean isFailure() {
        return result == CheckResult.FAIL;
    }

    public boolean hasNote() {
        return note != null && !note.isBlank();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatedResult that
                && stated().equals(that.stated())
                && mandatory == that.mandatory
                && Objects.equals(articleReference, that.articleReference);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stated(), mandatory, articleReference);
    }
}
