package org.daicho.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.Situation;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.clause.ClauseStatement;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.ContractState;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.contract.terms.SelectionDecision;
import org.daicho.contract.terms.TermsRule;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.time.FiscalYear;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An outsourcing contract and the statements about its clauses: one whole, with one version. */
@Entity(name = "Contract")
class Contract {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ContractState state;

    int fiscalYear;
    String reference;
    String referenceKey;

    /** The key with its numbers padded, so that 第2号 stands before 第10号. */
    String referenceOrder;

    String title;
    String titleKey;

    @Column(columnDefinition = "varchar[]")
    List<String> grams;

    UUID contractorId;

    @Nullable String contractorNameAsWritten;

    @Enumerated(EnumType.STRING)
    WorkKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable ProcurementMethod procurementMethod;

    @Nullable LocalDate contractedOn;

    LocalDate startsOn;
    LocalDate endsOn;

    @Nullable Long amount;

    @Nullable String unitPrice;

    @Nullable String responsibleUnit;

    @Nullable String ownerPost;

    boolean personalData;
    boolean myNumber;

    @Enumerated(EnumType.STRING)
    @Nullable Confidentiality confidentiality;

    @Enumerated(EnumType.STRING)
    Classification.@Nullable Integrity integrity;

    @Enumerated(EnumType.STRING)
    Classification.@Nullable Availability availability;

    @Column(columnDefinition = "varchar[]")
    List<String> networkZones;

    @Nullable Boolean subcontracting;

    @Nullable Integer noticeDays;

    @Nullable String note;

    String edition;

    @Nullable LocalDate selectedOn;

    @Nullable String selectedBy;

    @Nullable String selectionReason;

    @Nullable String cancelledBecause;

    Instant createdAt;
    Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "contract_clause", joinColumns = @JoinColumn(name = "contract_id"))
    @MapKeyColumn(name = "code")
    @BatchSize(size = 200)
    Map<String, ClauseStatement> clauses = new HashMap<>();

    protected Contract() {}

    Contract(UUID id, NewContract wanted, String edition, Instant now) {
        this.id = id;
        this.version = 1;
        this.state = ContractState.DRAFT;
        this.edition = edition;
        this.createdAt = now;
        write(wanted, now);
    }

    /** Takes over checked terms; see {@link TermsRule}. */
    final void write(NewContract wanted, Instant now) {
        fiscalYear = wanted.fiscalYear();
        reference = wanted.reference();
        referenceKey = SearchText.fold(reference);
        referenceOrder = DIGITS.matcher(referenceKey).replaceAll(number -> padded(number.group()));
        title = wanted.title();
        titleKey = SearchText.fold(title);
        grams = SearchText.bigrams(titleKey + ' ' + referenceKey);
        contractorId = wanted.contractorId();
        contractorNameAsWritten = wanted.contractorNameAsWritten();
        kind = wanted.kind();
        procurementMethod = wanted.procurementMethod();
        contractedOn = wanted.contractedOn();
        startsOn = wanted.startsOn();
        endsOn = wanted.endsOn();
        amount = wanted.amount();
        unitPrice = wanted.unitPrice();
        responsibleUnit = wanted.responsibleUnit();
        ownerPost = wanted.ownerPost();
        myNumber = wanted.myNumber();
        personalData = wanted.personalData() || myNumber;
        classify(wanted.classification());
        networkZones = wanted.networkZones() == null ? List.of() : wanted.networkZones();
        subcontracting = wanted.subcontracting();
        noticeDays = wanted.noticeDays();
        note = wanted.note();
        updatedAt = now;
    }

    private static String padded(String digits) {
        return "0".repeat(9 - digits.length()) + digits;
    }

    private void classify(@Nullable Classification classification) {
        confidentiality = classification == null ? null : classification.confidentiality();
        integrity = classification == null ? null : classification.integrity();
        availability = classification == null ? null : classification.availability();
    }

    NewContract terms() {
        return new NewContract(
                reference,
                fiscalYear,
                title,
                contractorId,
                contractorNameAsWritten,
                kind,
                procurementMethod,
                contractedOn,
                startsOn,
                endsOn,
                amount,
                unitPrice,
                responsibleUnit,
                ownerPost,
                personalData,
                myNumber,
                confidentiality == null ? null : new Classification(confidentiality, integrity, availability),
                networkZones,
                subcontracting,
                noticeDays,
                note);
    }

    FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYear);
    }

    Situation situation() {
        return Situation.contract(kind, personalData, myNumber, confidentiality, startsOn);
    }

    @Nullable SelectionDecision selection() {
        return selectedOn == null ? null : new SelectionDecision(selectedOn, selectedBy, selectionReason);
    }

    void state(String code, ClauseStatement statement, Instant now) {
        clauses.put(code, statement);
        updatedAt = now;
    }

    void select(SelectionDecision decision, Instant now) {
        selectedOn = decision.decidedOn();
        selectedBy = decision.decidedBy();
        selectionReason = decision.reason();
        move(ContractState.SELECTED, now);
    }

    void sign(@Nullable LocalDate signedOn, Instant now) {
        contractedOn = signedOn == null ? contractedOn : signedOn;
        move(ContractState.SIGNED, now);
    }

    void activate(Instant now) {
        move(ContractState.ACTIVE, now);
    }

    void cancel(String reason, Instant now) {
        cancelledBecause = reason;
        move(ContractState.CANCELLED, now);
    }

    private void move(ContractState to, Instant now) {
        state = to;
        updatedAt = now;
    }
}
