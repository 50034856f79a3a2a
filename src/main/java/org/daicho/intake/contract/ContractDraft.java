package org.daicho.intake.contract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.party.Party;
import org.daicho.contract.stake.Stake;
import org.daicho.contract.term.Renewal;
import org.daicho.contract.term.TermBasis;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.Price;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.intake.company.Named;
import org.daicho.intake.row.Said;
import org.daicho.shared.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What one row says of a contract and its contractor; what it does not say is null. */
record ContractDraft(
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
        @Nullable String note,
        @Nullable Renewal renewal,
        @Nullable TermBasis termBasis,
        Stake stake,
        @Nullable List<Member> members,
        Map<String, Object> ownFields) {

    int fiscalYear() {
        return year.year();
    }

    Named named() {
        return new Named(contractor, corporateNumber);
    }

    /**
     * The terms after this row: what it says, and where it says nothing, what stood there before.
     *
     * @param registered the contractor's name in the register; where the row has another, that one is kept with the contract
     * @param parties the members of a joint contract after this row
     */
    NewContract terms(UUID contractorId, String registered, List<Party> parties, @Nullable NewContract before) {
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
                null,
                null);
        NewContract kept = before == null ? blank : before;
        return new NewContract(
                kept.reference(),
                fiscalYear(),
                Said.words(title, kept.title()),
                contractorId,
                asWritten(registered, kept.contractorNameAsWritten()),
                kind,
                Said.or(method, kept.procurementMethod()),
                Said.or(contractedOn, kept.contractedOn()),
                startsOn,
                endsOn,
                amount(kept),
                unitPrice(kept),
                Said.words(responsibleUnit, kept.responsibleUnit()),
                Said.words(ownerPost, kept.ownerPost()),
                personalData || myNumber,
                myNumber,
                Said.or(classification, kept.classification()),
                zones(kept.networkZones()),
                Said.or(subcontracting, kept.subcontracting()),
                kept.noticeDays(),
                Said.words(note, kept.note()),
                parties,
                Said.or(renewal, kept.renewal()),
                Said.or(termBasis, kept.termBasis()),
                Said.or(stake.volume(), kept.volume()),
                Said.or(stake.criticality(), kept.criticality()),
                Said.or(stake.replaceability(), kept.replaceability()),
                Said.words(stake.emergencyPlanReference(), kept.emergencyPlanReference()),
                Said.values(ownFields, kept.ownFields()));
    }

    private @Nullable String asWritten(String registered, @Nullable String kept) {
        if (contractorAsWritten != null) {
            return Said.words(contractorAsWritten, kept);
        }
        String written = contractor.written();
        return Said.words(written, registered).equals(registered) ? null : Said.words(written, kept);
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
            return Said.words(said, kept.unitPrice());
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
}
