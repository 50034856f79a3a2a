package org.daicho.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Situation;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.clause.ClauseStatement;
import org.daicho.contract.course.Course;
import org.daicho.contract.party.Party;
import org.daicho.contract.party.PartyRule;
import org.daicho.contract.stake.Stake;
import org.daicho.contract.term.Ordinance80;
import org.daicho.contract.term.Renewal;
import org.daicho.contract.term.TermBasis;
import org.daicho.contract.terms.ContractState;
import org.daicho.contract.terms.Information;
import org.daicho.contract.terms.Naming;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.contract.terms.TermsRule;
import org.daicho.shared.time.FiscalYear;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An outsourcing contract and the statements about its clauses: one whole, with one version. */
@Entity(name = "Contract")
class Contract {

    @Id
    UUID id;

    @Version
    long version;

    @Embedded
    Course course = new Course();

    int fiscalYear;

    @Embedded
    Naming naming;

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

    /** The unit that {@code responsibleUnit} names. */
    @Nullable UUID unitId;

    @Embedded
    Information information;

    @Embedded
    @Nullable Stake stake;

    @Nullable Boolean subcontracting;

    @Nullable Integer noticeDays;

    /** The last day on which renewal or termination can be notified. */
    @Nullable LocalDate noticeOn;

    @Enumerated(EnumType.STRING)
    @Nullable Renewal renewal;

    @Enumerated(EnumType.STRING)
    @Nullable TermBasis termBasis;

    @Nullable UUID renewedFromId;

    @Nullable UUID renewedToId;

    @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> ownFields = Map.of();

    String edition;

    @Column(columnDefinition = "varchar[]")
    List<String> mandatoryClauses = List.of();

    Instant createdAt;
    Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "contract_clause", joinColumns = @JoinColumn(name = "contract_id"))
    @MapKeyColumn(name = "code")
    @BatchSize(size = 200)
    Map<String, ClauseStatement> clauses = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "contract_party", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 200)
    List<Party> parties = new ArrayList<>();

    protected Contract() {}

    Contract(UUID id, NewContract wanted, String edition, Instant now) {
        this.id = id;
        this.version = 1;
        this.edition = edition;
        this.createdAt = now;
        write(wanted, now);
    }

    /** Takes over checked terms; see {@link TermsRule}. */
    final void write(NewContract wanted, Instant now) {
        course.change(this::terms, wanted);
        fiscalYear = wanted.fiscalYear();
        naming = Naming.of(wanted);
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
        information = Information.of(wanted);
        stake = wanted.stake();
        subcontracting = wanted.subcontracting();
        noticeDays = wanted.noticeDays();
        noticeOn = noticeDays == null ? null : endsOn.minusDays(noticeDays);
        renewal = wanted.renewal();
        termBasis = wanted.termBasis();
        note = wanted.note();
        ownFields = wanted.ownFields() == null ? Map.of() : wanted.ownFields();
        PartyRule.keep(parties, wanted.parties());
        updatedAt = now;
    }

    NewContract terms() {
        Stake said = stake == null ? Stake.UNSAID : stake;
        return new NewContract(
                naming.reference(),
                fiscalYear,
                naming.title(),
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
                information.personalData(),
                information.myNumber(),
                information.classification(),
                information.networkZones(),
                subcontracting,
                noticeDays,
                note,
                List.copyOf(parties),
                renewal,
                termBasis,
                said.volume(),
                said.criticality(),
                said.replaceability(),
                said.emergencyPlanReference(),
                ownFields);
    }

    FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYear);
    }

    Situation situation() {
        return Situation.contract(
                kind, information.personalData(), information.myNumber(), information.confidentiality(), startsOn);
    }

    ContractState state() {
        return course.state();
    }

    /** Before anybody decides; see {@link Course#decided}. */
    Ordinance80 ordinance80() {
        return Ordinance80.of(startsOn, endsOn, renewedFromId != null, renewal);
    }

    /** What binds it in its edition; gap rules read it from the database, where no catalogue is at hand. */
    void bind(Edition pinned) {
        List<String> codes = pinned.mandatoryIn(situation());
        if (!codes.equals(mandatoryClauses)) {
            mandatoryClauses = codes;
        }
    }

    void state(String code, ClauseStatement statement, Instant now) {
        clauses.put(code, statement);
        updatedAt = now;
    }

    void follow(UUID duplicateId, UUID survivorId, Instant now) {
        contractorId = contractorId.equals(duplicateId) ? survivorId : contractorId;
        PartyRule.keep(parties, PartyRule.merged(parties, duplicateId, survivorId));
        updatedAt = now;
    }
}
