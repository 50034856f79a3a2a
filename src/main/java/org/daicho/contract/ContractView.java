package org.daicho.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.ContractState;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.contract.terms.SelectionDecision;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An outsourcing contract (委託契約) as the register holds it. Everything but what is said here is as in {@link NewContract}.
 *
 * @param fiscalYearLabel 令和8年度
 * @param edition the catalogue edition that its clauses are checked against
 * @param selection the decision for this contractor; absent in DRAFT
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Contract")
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
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ContractView of(Contract contract) {
        NewContract terms = contract.terms();
        return new ContractView(
                contract.id,
                contract.version,
                contract.state,
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
                contract.selection(),
                contract.cancelledBecause,
                contract.createdAt,
                contract.updatedAt);
    }
}
