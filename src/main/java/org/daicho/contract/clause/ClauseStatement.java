package org.daicho.contract.clause;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.reference.EvidenceReferences;
import org.jspecify.annotations.Nullable;

/** A statement as it is kept with its contract. */
@Embeddable
public class ClauseStatement {

    @Enumerated(EnumType.STRING)
    StatementStatus status;

    @Nullable String articleReference;

    @Nullable String reason;

    @Nullable String approver;

    @Nullable UUID approverPostId;

    @Nullable LocalDate approvedOn;

    @Nullable LocalDate waivedUntil;

    @Column(columnDefinition = "uuid[]")
    List<UUID> evidenceIds = List.of();

    /** Copied from the contract before, and nobody has looked at it for this one. */
    boolean carriedOver;

    protected ClauseStatement() {}

    public ClauseStatement(NewStatement stated) {
        status = stated.status();
        articleReference = stated.articleReference();
        reason = stated.reason();
        approver = stated.approver();
        waivedUntil = stated.waivedUntil();
        approverPostId = stated.approverPostId();
        approvedOn = stated.approvedOn();
        evidenceIds = EvidenceReferences.kept(stated.evidenceIds());
    }

    /** The same for the contract that continues this one, until somebody confirms it. */
    public ClauseStatement carriedOver() {
        ClauseStatement copy = new ClauseStatement(stated());
        copy.carriedOver = true;
        return copy;
    }

    public boolean isCarriedOver() {
        return carriedOver;
    }

    public NewStatement stated() {
        return new NewStatement(
                status,
                articleReference,
                reason,
                approver,
                waivedUntil,
                approverPostId,
                approvedOn,
                evidenceIds.isEmpty() ? null : List.copyOf(evidenceIds));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClauseStatement statement
                && carriedOver == statement.carriedOver
                && stated().equals(statement.stated());
    }

    @Override
    public int hashCode() {
        return stated().hashCode();
    }
}
