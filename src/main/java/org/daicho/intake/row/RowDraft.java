package org.daicho.intake.row;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.Price;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.shared.page.csv.CsvText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What one row says of a contract and its contractor; what it does not say is null. */
public record RowDraft(
        String reference,
        FiscalYear year,
        String title,
        CompanyName contractor,
        @Nullable String contractorAsWritten,
        @Nullable CorporateNumber corporateNumber,
        @Nullable LocalDate contractedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Price price,
        @Nullable String unitPrice,
        @Nullable ProcurementMethod method,
        @Nullable String responsibleUnit,
        @Nullable String ownerPost,
        Boolean personalData,
        Boolean myNumber,
        @Nullable Classification classification,
        @Nullable List<String> networkZones,
        @Nullable Boolean subcontracting,
        WorkKind kind,
        @Nullable String note) {

    public int fiscalYear() {
        return year.year();
    }

    /**
     * The terms after this row: what it says, and where it says nothing, what stood there before.
     *
     * @param registered the contractor's name in the register; where the row has another, that one is kept with the contract
     */
    public NewContract terms(UUID contractorId, String registered, @Nullable NewContract before) {
        NewContract blank = new NewContract(
                reference,
                fiscalYear(),
                title,
                contractorId,
                null,
                kind,
                null,
                null,
                startsOn,
                endsOn,
                null,
                null,
                null,
                null,
                personalData,
                myNumber,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        NewContract kept = before == null ? blank : before;
        return new NewContract(
                kept.reference(),
                fiscalYear(),
                words(title, kept.title()),
                contractorId,
                asWritten(registered, kept.contractorNameAsWritten()),
                kind,
                or(method, kept.procurementMethod()),
                or(contractedOn, kept.contractedOn()),
                startsOn,
                endsOn,
                amount(kept),
                unitPrice(kept),
                words(responsibleUnit, kept.responsibleUnit()),
                words(ownerPost, kept.ownerPost()),
                personalData || myNumber,
                myNumber,
                or(classification, kept.classification()),
                zones(kept.networkZones()),
                or(subcontracting, kept.subcontracting()),
                kept.noticeDays(),
                words(note, kept.note()),
                kept.parties(),
                kept.renewal(),
                kept.termBasis(),
                kept.volume(),
                kept.criticality(),
                kept.replaceability(),
                kept.emergencyPlanReference());
    }

    private @Nullable String asWritten(String registered, @Nullable String kept) {
        if (contractorAsWritten != null) {
            return words(contractorAsWritten, kept);
        }
        String written = contractor.written();
        return words(written, registered).equals(registered) ? null : words(written, kept);
    }

    /** A contract may have a total beside its unit price; a row that states one of them leaves the other as it was. */
    private @Nullable Long amount(NewContract kept) {
        if (price instanceof Price.Total total) {
            return total.yen();
        }
        return price == null || kept.unitPrice() != null ? kept.amount() : null;
    }

    private @Nullable String unitPrice(NewContract kept) {
        String said = price instanceof Price.PerUnit unit ? unit.asWritten() : unitPrice;
        if (said != null) {
            return words(said, kept.unitPrice());
        }
        return price == null || kept.amount() != null ? kept.unitPrice() : null;
    }

    /** In the order in which they are kept, which says nothing, as long as they are the same. */
    private List<String> zones(@Nullable List<String> kept) {
        if (networkZones == null || kept != null && new HashSet<>(networkZones).equals(new HashSet<>(kept))) {
            return kept == null ? List.of() : kept;
        }
        return networkZones;
    }

    /**
     * What a cell says, unless it is what is kept already: a cell comes without blanks around it, in NFC, and when the file
     * has been windows-31j, with the other one of the code points that Unicode has for 〜 or −.
     */
    private static @Nullable String words(@Nullable String said, @Nullable String kept) {
        if (said == null || kept == null) {
            return said == null ? kept : said;
        }
        String comparable = CsvText.forWindows31j(StoredText.lines(kept).strip());
        return comparable.equals(CsvText.forWindows31j(said)) ? kept : said;
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T kept) {
        return said == null ? kept : said;
    }
}
