package org.daicho.evidence.disposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A list of evidence on its way to disposal. */
@Entity(name = "EvidenceDisposal")
@Table(name = "evidence_disposal")
class Disposal extends Kept {

    private static final Text WRONG_STATE = Text.of("この廃棄案は「%s」です。", "This list is %s.");

    @Enumerated(EnumType.STRING)
    DisposalState state = DisposalState.PROPOSED;

    @ElementCollection
    @CollectionTable(name = "evidence_disposal_item", joinColumns = @JoinColumn(name = "disposal_id"))
    @OrderColumn(name = "position")
    @Column(name = "evidence_id")
    @BatchSize(size = 200)
    List<UUID> evidenceIds = new ArrayList<>();

    String reason;
    LocalDate proposedOn;

    @Embedded
    @EmbeddedColumnNaming("proposed_by_%s")
    Signatory proposedBy;

    @Nullable LocalDate approvedOn;

    @Embedded
    @EmbeddedColumnNaming("approved_by_%s")
    @Nullable Signatory approvedBy;

    @Nullable LocalDate carriedOutOn;

    @Embedded
    @EmbeddedColumnNaming("carried_out_by_%s")
    @Nullable Signatory carriedOutBy;

    @Nullable String withdrawnBecause;

    protected Disposal() {}

    Disposal(UUID id, NewDisposal wanted, String reason, LocalDate on, Instant now) {
        super(id, now);
        this.evidenceIds.addAll(wanted.evidenceIds());
        this.reason = reason;
        this.proposedOn = on;
        this.proposedBy = wanted.proposedBy();
    }

    void approve(Signatory by, LocalDate on) {
        require(state == DisposalState.PROPOSED);
        state = DisposalState.APPROVED;
        approvedBy = by;
        approvedOn = on;
    }

    void carryOut(Signatory by, LocalDate on) {
        require(state == DisposalState.APPROVED);
        state = DisposalState.CARRIED_OUT;
        carriedOutBy = by;
        carriedOutOn = on;
    }

    void withdraw(String because) {
        require(state.isOpen());
        state = DisposalState.WITHDRAWN;
        withdrawnBecause = because;
    }

    void requireCarriedOut() {
        require(state == DisposalState.CARRIED_OUT);
    }

    private void require(boolean fits) {
        if (!fits) {
            Text message = Text.of(
                    WRONG_STATE.ja().formatted(state.label().ja()),
                    WRONG_STATE.en().formatted(state.label().en()));
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.at("/state", "wrong-state", message)));
        }
    }

    @Override
    public DisposalView view() {
        return DisposalView.of(this);
    }
}
