package org.daicho.contractor.selection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.Situation;
import org.daicho.catalogue.WorkKind;
import org.daicho.contractor.selection.criterion.Answer;
import org.daicho.contractor.selection.decision.Deciding;
import org.daicho.contractor.selection.decision.Dispensation;
import org.daicho.contractor.selection.decision.SelectionResult;
import org.daicho.contractor.selection.decision.SelectionState;
import org.daicho.contractor.selection.decision.SupplyChainAssessment;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One candidate for one piece of work. */
@Entity(name = "ContractorSelection")
@Table(name = "contractor_selection")
class Selection extends Kept {

    UUID contractorId;

    @Enumerated(EnumType.STRING)
    SelectionState state;

    String edition;
    String title;
    String titleKey;

    @Enumerated(EnumType.STRING)
    WorkKind kind;

    boolean personalData;
    boolean myNumber;

    @Enumerated(EnumType.STRING)
    @Nullable Confidentiality confidentiality;

    @Nullable LocalDate startsOn;

    @Nullable String candidateNumber;

    @Nullable Integer totalScore;

    @Embedded
    @EmbeddedColumnNaming("prepared_by_%s")
    Signatory preparedBy;

    @Embedded
    @EmbeddedColumnNaming("supply_chain_%s")
    @Nullable SupplyChainAssessment supplyChain;

    @Nullable String note;

    @Enumerated(EnumType.STRING)
    @Nullable SelectionResult decision;

    @Nullable LocalDate decidedOn;

    @Nullable String decisionReason;

    @Embedded
    @EmbeddedColumnNaming("decided_by_%s")
    @Nullable Signatory decidedBy;

    @Embedded
    @EmbeddedColumnNaming("approver_%s")
    @Nullable Signatory approver;

    @Nullable String exceptionReason;

    @Embedded
    @EmbeddedColumnNaming("exception_by_%s")
    @Nullable Signatory exceptionBy;

    @Nullable UUID contractId;

    @ElementCollection
    @CollectionTable(name = "contractor_selection_answer", joinColumns = @JoinColumn(name = "selection_id"))
    @MapKeyColumn(name = "code")
    @BatchSize(size = 200)
    Map<String, Answer> answers = new HashMap<>();

    protected Selection() {}

    Selection(UUID id, UUID contractorId, NewSelection wanted, String edition, Instant now) {
        super(id, now);
        this.contractorId = contractorId;
        this.edition = edition;
        state = SelectionState.DRAFT;
        write(wanted);
    }

    final void write(NewSelection wanted) {
        title = wanted.title();
        titleKey = SearchText.fold(title);
        kind = wanted.kind();
        myNumber = wanted.myNumber();
        personalData = wanted.personalData() || myNumber;
        confidentiality = wanted.confidentiality();
        startsOn = wanted.startsOn();
        candidateNumber = wanted.candidateNumber();
        totalScore = wanted.totalScore();
        preparedBy = wanted.preparedBy();
        supplyChain = wanted.supplyChain();
        note = wanted.note();
    }

    NewSelection written() {
        return new NewSelection(
                title,
                kind,
                personalData,
                myNumber,
                confidentiality,
                startsOn,
                candidateNumber,
                totalScore,
                preparedBy,
                supplyChain,
                note);
    }

    Situation situation() {
        return Situation.selection(kind, personalData, myNumber, confidentiality, startsOn);
    }

    @Nullable Dispensation dispensation() {
        return exceptionReason == null || exceptionBy == null ? null : new Dispensation(exceptionReason, exceptionBy);
    }

    void decide(Deciding deciding) {
        state = SelectionState.DECIDED;
        decision = deciding.decision();
        decidedOn = deciding.decidedOn();
        decidedBy = deciding.decidedBy();
        approver = deciding.approver();
        decisionReason = deciding.reason();
        Dispensation dispensation = deciding.dispensation();
        exceptionReason = dispensation == null ? null : dispensation.reason();
        exceptionBy = dispensation == null ? null : dispensation.allowedBy();
    }

    @Override
    public SelectionView view() {
        return SelectionView.of(this, null);
    }
}
