package org.daicho.contract.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.party.Party;
import org.daicho.contract.stake.Criticality;
import org.daicho.contract.stake.DataVolume;
import org.daicho.contract.stake.Replaceability;
import org.daicho.contract.stake.Stake;
import org.daicho.contract.term.Renewal;
import org.daicho.contract.term.TermBasis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a contract.
 *
 * @param reference procurement's own number (契約番号), unique in its fiscal year
 * @param fiscalYear the year it begins in, 2026 for 令和8年度
 * @param contractorNameAsWritten the contractor's name in the contract's own words, where it differs from the register
 * @param contractedOn 契約日
 * @param endsOn last day of performance, inclusive
 * @param amount yen, tax included; absent for a unit-price contract
 * @param unitPrice as written, such as {@code @1,650/頁}
 * @param responsibleUnit 所管課
 * @param ownerPost 責任者職: duties belong to posts, people change every April
 * @param classification of the information handled; absent while nobody has decided
 * @param networkZones codes of the catalogue's network zones; empty when none is touched
 * @param subcontracting whether parts are or will be subcontracted (再委託)
 * @param noticeDays days before the end by which renewal or termination must be notified
 * @param parties the members of a joint contract, the main one ({@code contractorId}) too; empty for one contractor
 * @param renewal how it goes on after its end
 * @param termBasis what lets it bind the budgets of later years
 * @param volume how many persons' data it handles
 * @param criticality what it means for the body if the work stops
 * @param emergencyPlanReference where it stands what to do when the work fails (緊急時対応計画)
 * @param ownFields the body's own fields (独自項目), by their keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewContract(
        @NotBlank @Size(max = 100) @Schema(examples = "滝雫環契第２号") String reference,
        @NotNull @Min(1950) @Max(2200) @Schema(examples = "2026") Integer fiscalYear,
        @NotBlank @Size(max = 300) @Schema(examples = "計量・料金システム保守業務委託") String title,
        @NotNull UUID contractorId,
        @Size(max = 200) @Nullable String contractorNameAsWritten,
        @NotNull @Schema(examples = "SYSTEM_MAINTENANCE") WorkKind kind,
        @Nullable ProcurementMethod procurementMethod,
        @Schema(examples = "2026-04-01") @Nullable LocalDate contractedOn,
        @NotNull @Schema(examples = "2026-04-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2027-03-31") LocalDate endsOn,
        @PositiveOrZero @Max(10_000_000_000_000L) @Schema(examples = "2640000") @Nullable Long amount,
        @Size(max = 100) @Nullable String unitPrice,
        @Size(max = 100) @Schema(examples = "総務課") @Nullable String responsibleUnit,
        @Size(max = 100) @Schema(examples = "総務課長") @Nullable String ownerPost,
        @NotNull Boolean personalData,
        @NotNull Boolean myNumber,
        @Valid @Nullable Classification classification,
        @Size(max = 20) @Schema(examples = "[\"LGWAN\"]") @Nullable List<@NotBlank @Size(max = 40) String> networkZones,
        @Nullable Boolean subcontracting,
        @Min(0) @Max(3660) @Nullable Integer noticeDays,
        @Size(max = 2000) @Schema(examples = "前年度からの継続契約") @Nullable String note,
        @Size(max = 20) @Nullable List<@NotNull @Valid Party> parties,
        @Nullable Renewal renewal,
        @Nullable TermBasis termBasis,
        @Nullable DataVolume volume,
        @Nullable Criticality criticality,
        @Nullable Replaceability replaceability,
        @Size(max = 300) @Schema(examples = "緊急時対応計画 第3章") @Nullable String emergencyPlanReference,
        @Size(max = 100) @Nullable Map<String, Object> ownFields) {

    public NewContract {
        // not List.copyOf: a null inside is for the constraints to refuse, with its place
        networkZones = networkZones == null
                ? null
                : Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(networkZones)));
    }

    public Stake stake() {
        return new Stake(volume, criticality, replaceability, emergencyPlanReference);
    }

    /** The same with these own fields, as they are to be kept. */
    public NewContract withOwnFields(Map<String, Object> checked) {
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
                classification,
                networkZones,
                subcontracting,
                noticeDays,
                note,
                parties,
                renewal,
                termBasis,
                volume,
                criticality,
                replaceability,
                emergencyPlanReference,
                checked);
    }
}
