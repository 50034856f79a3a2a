package org.daicho.contract.clause;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement as it is kept with its contract. */
@Embeddable
public class ClauseStatement {

    @Enumerated(EnumType.STRING)
    StatementStatus status;

    @Nullable String articleReference;

    @Nullable String reason;

    @Nullable String approver;

    @Nullable LocalDate waivedUntil;

    protected ClauseStatement() {}

    public ClauseStatement(NewStatement stated) {
        status = stated.status();
        articleReference = stated.articleReference();
        reason = stated.reason();
        approver = stated.approver();
        waivedUntil = stated.waivedUntil();
    }

    public NewStatement stated() {
        return new NewStatement(status, articleReference, reason, approver, waivedUntil);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClauseStatement statement && stated().equals(statement.stated());
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, articleReference, reason, approver, waivedUntil);
    }
}
