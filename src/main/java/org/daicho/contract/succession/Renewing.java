package org.daicho.contract.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.contract.terms.NewContract;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * In what the contract that continues another differs from it. Its fiscal year is that of its first day.
 *
 * @param title as before if it is not said
 * @param amount yen, tax included; as before if it is not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractRenewal")
public record Renewing(
        @NotBlank @Size(max = 100) @Schema(examples = "滝雫環契第２号") String reference,
        @NotNull @Schema(examples = "2027-04-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2028-03-31") LocalDate endsOn,
        @Size(max = 300) @Schema(examples = "計量・料金システム保守業務委託") @Nullable String title,
        @PositiveOrZero @Max(10_000_000_000_000L) @Schema(examples = "2640000") @Nullable Long amount) {

    /** The same term a year later. */
    public static Renewing nextYear(String reference, LocalDate startedOn, LocalDate endedOn) {
        return new Renewing(reference, startedOn.plusYears(1), lastDay(endedOn), null, null);
    }

    /** The end of February stays the end of February. */
    private static LocalDate lastDay(LocalDate before) {
        return before.lengthOfMonth() == before.getDayOfMonth()
                ? before.plusYears(1).plusMonths(1).withDayOfMonth(1).minusDays(1)
                : before.plusYears(1);
    }

    public NewContract continuing(NewContract before) {
        return new NewContract(
                reference,
                FiscalYear.of(startsOn).year(),
                title == null ? before.title() : title,
                before.contractorId(),
                before.contractorNameAsWritten(),
                before.kind(),
                before.procurementMethod(),
                null,
                startsOn,
                endsOn,
                amount == null ? before.amount() : amount,
                before.unitPrice(),
                before.responsibleUnit(),
                before.ownerPost(),
                before.personalData(),
                before.myNumber(),
                before.classification(),
                before.networkZones(),
                before.subcontracting(),
                before.noticeDays(),
                before.note(),
                before.parties(),
                before.renewal(),
                before.termBasis(),
                before.volume(),
                before.criticality(),
                before.replaceability(),
                before.emergencyPlanReference(),
                before.ownFields());
    }
}
