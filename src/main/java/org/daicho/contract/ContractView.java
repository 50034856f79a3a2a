package org.daicho.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.course.Ending;
import org.daicho.contract.course.Suspension;
import org.daicho.contract.party.Party;
import org.daicho.contract.stake.Criticality;
import org.daicho.contract.stake.DataVolume;
import org.daicho.contract.stake.Replaceability;
import org.daicho.contract.term.Ordinance80;
import org.daicho.contract.term.OrdinanceDecision;
import org.daicho.contract.term.Renewal;
import org.daicho.contract.term.TermBasis;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.ContractState;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.contract.terms.SelectionDecision;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An outsourcing contract (委託契約) as the register holds it. Everything but what is said here is as in {@link NewContract}.
 *
 * @param fiscalYearLabel 令和8年度
 * @param edition the catalogue edition that its clauses are checked against
 * @param selection the decision for this contractor; absent in DRAFT
 * @param noticeOn the last day on which renewal or termination can be notified: {@code endsOn} less {@code noticeDays}
 * @param ordinance80 whether 令和8年総務省令80号 reaches it
 * @param ordinanceDecision what was decided about that; absent where it follows from the terms, or nobody has decided yet
 * @param unitId the unit that {@code responsibleUnit} names
 * @param renewedFromId the contract that it continues
 * @param renewedToId the contract that continues it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Contract")
@Remembered(value = "contract", at = "/contract")
public record ContractView(
        UUID id,
        long version,
        ContractState state,
        String reference,
        int fiscalYear,
        @Schema(examples = "令和8年度") String fiscalYearLabel,
        String title,
        UUID contractorId,
        @Nullable String contractorNameAsWritten,
        WorkKind kind,
        @Nullable ProcurementMethod procurementMethod,
        @Nullable LocalDate contractedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Long amount,
        @Nullable String unitPrice,
        @Nullable String responsibleUnit,
        @Nullable String ownerPost,
        boolean personalData,
        boolean myNumber,
        @Nullable Classification classification,
        List<String> networkZones,
        @Nullable Boolean subcontracting,
        @Nullable Integer noticeDays,
        @Nullable String note,
        @Schema(examples = "R8.3") String edition,
        @Nullable SelectionDecision selection,
        @Nullable String cancelledBecause,
        List<Party> parties,
        @Nullable Renewal renewal,
        @Nullable TermBasis termBasis,
        @Nullable DataVolume volume,
        @Nullable Criticality criticality,
        @Nullable Replaceability replaceability,
        @Nullable String emergencyPlanReference,
        @Nullable LocalDate noticeOn,
        Ordinance80 ordinance80,
        @Nullable OrdinanceDecision ordinanceDecision,
        @Nullable UUID unitId,
        @Nullable Suspension suspension,
        @Nullable Ending ending,
        @Nullable UUID renewedFromId,
        @Nullable UUID renewedToId,
        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "{\"budgetCode\": \"委託料\"}") Map<String, Object> ownFields)
        implements Versioned {

    static ContractView of(Contract contract) {
        NewContract terms = contract.terms();
        return new ContractView(
                contract.id,
                contract.version,
                contract.state(),
                terms.reference(),
                terms.fiscalYear(),
                contract.fiscalYear().labelJa(),
                terms.title(),
                terms.contractorId(),
                terms.contractorNameAsWritten(),
                terms.kind(),
                terms.procurementMethod(),
                terms.contractedOn(),
                terms.startsOn(),
                terms.endsOn(),
                terms.amount(),
                terms.unitPrice(),
                terms.responsibleUnit(),
                terms.ownerPost(),
                terms.personalData(),
                terms.myNumber(),
                terms.classification(),
                terms.networkZones(),
                terms.subcontracting(),
                terms.noticeDays(),
                terms.note(),
                contract.edition,
                contract.course.selection(),
                contract.course.cancelledBecause(),
                List.copyOf(contract.parties),
                terms.renewal(),
                terms.termBasis(),
                terms.volume(),
                terms.criticality(),
                terms.replaceability(),
                terms.emergencyPlanReference(),
                contract.noticeOn,
                contract.course.decided(contract.ordinance80()),
                contract.course.ordinance(),
                contract.unitId,
                contract.course.suspension(),
                contract.course.ending(),
                contract.renewedFromId,
                contract.renewedToId,
                contract.createdAt,
                contract.updatedAt,
                contract.ownFields);
    }
}
