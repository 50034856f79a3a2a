package org.daicho.intake.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.Price;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.jspecify.annotations.Nullable;

/** What one row says of a contract and its contractor; what it does not say is null. */
public record RowDraft(
        String reference,
        int fiscalYear,
        String title,
        CompanyName contractor,
        @Nullable CorporateNumber corporateNumber,
        @Nullable LocalDate contractedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Price price,
        @Nullable ProcurementMethod method,
        @Nullable String responsibleUnit,
        @Nullable String ownerPost,
        boolean personalData,
        boolean myNumber,
        @Nullable Classification classification,
        @Nullable List<String> networkZones,
        @Nullable Boolean subcontracting,
        WorkKind kind,
        @Nullable String note) {

    /**
     * The terms after this row: what it says, and where it says nothing, what stood there before.
     *
     * @param asWritten the contractor's name in the file, where the register has another one; null where they agree
     */
    public NewContract terms(UUID contractorId, @Nullable String asWritten, @Nullable NewContract before) {
        Price written = price;
        Long amount = before == null ? null : before.amount();
        String unitPrice = before == null ? null : before.unitPrice();
        if (written != null) {
            amount = written instanceof Price.Total total ? total.yen() : null;
            unitPrice = written instanceof Price.PerUnit unit ? unit.asWritten() : null;
        }
        return new NewContract(
                before == null ? reference : before.reference(),
                fiscalYear,
                title,
                contractorId,
                asWritten,
                kind,
                or(method, before == null ? null : before.procurementMethod()),
                or(contractedOn, before == null ? null : before.contractedOn()),
                startsOn,
                endsOn,
                amount,
                unitPrice,
                or(responsibleUnit, before == null ? null : before.responsibleUnit()),
                or(ownerPost, before == null ? null : before.ownerPost()),
                personalData || myNumber,
                myNumber,
                or(classification, before == null ? null : before.classification()),
                Objects.requireNonNullElse(or(networkZones, before == null ? null : before.networkZones()), List.of()),
                or(subcontracting, before == null ? null : before.subcontracting()),
                before == null ? null : before.noticeDays(),
                or(note, before == null ? null : before.note()));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
