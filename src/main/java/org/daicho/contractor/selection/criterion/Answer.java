package org.daicho.contractor.selection.criterion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer as it is kept with its selection. */
@Embeddable
public class Answer {

    @Enumerated(EnumType.STRING)
    AnswerStatus status;

    @Nullable String reason;

    @Nullable String note;

    @Column(columnDefinition = "uuid[]")
    List<UUID> evidenceIds;

    @Nullable Integer score;

    protected Answer() {}

    public Answer(NewAnswer stated) {
        status = stated.status();
        reason = stated.reason();
        note = stated.note();
        evidenceIds = stated.evidenceIds() == null ? List.of() : List.copyOf(stated.evidenceIds());
        score = stated.score();
    }

    public NewAnswer stated() {
        return new NewAnswer(status, reason, note, List.copyOf(evidenceIds), score);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer && stated().equals(answer.stated());
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, reason, note, List.copyOf(evidenceIds), score);
    }
}
