package org.daicho.intake.contractor;

import java.util.Map;
import java.util.Objects;
import org.daicho.contractor.NewContractor;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.contractor.profile.ExternalsDeclaration;
import org.daicho.contractor.profile.MajorityOwner;
import org.daicho.intake.row.Said;
import org.jspecify.annotations.Nullable;

/**
 * What one row says of a contractor; what it does not say is null.
 *
 * @param postalCode as 000-0000
 * @param merged whether the row says that it was merged into another one
 */
record ContractorDraft(
        CompanyName name,
        @Nullable CorporateNumber corporateNumber,
        @Nullable String nameKana,
        @Nullable String postalCode,
        @Nullable String address,
        @Nullable String representative,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String headquartersCountry,
        Holder holder,
        Declared declared,
        boolean merged,
        @Nullable String note,
        Map<String, Object> ownFields) {

    @Nullable String digits() {
        return corporateNumber == null ? null : corporateNumber.digits();
    }

    /**
     * What is written after this row: what it says, and where it says nothing, what stood there before.
     *
     * @param owner who holds the majority, as the row and what was there before say it together
     */
    NewContractor terms(
            @Nullable NewContractor before, @Nullable MajorityOwner owner, @Nullable ExternalsDeclaration declaration) {
        NewContractor kept = before == null ? NewContractor.named(name.written(), digits()) : before;
        return new NewContractor(
                Said.or(digits(), kept.corporateNumber()),
                isCalled(kept.name()) ? kept.name() : name.written(),
                Said.words(nameKana, kept.nameKana()),
                postalCode(kept.postalCode()),
                Said.words(address, kept.address()),
                Said.words(representative, kept.representative()),
                Said.words(phone, kept.phone()),
                Said.words(email, kept.email()),
                kept.contacts(),
                kept.sites(),
                Said.or(headquartersCountry, kept.headquartersCountry()),
                owner,
                declaration,
                Said.words(note, kept.note()),
                Said.values(ownFields, kept.ownFields()));
    }

    /** ㈱ or 株式会社, 髙 or 高: a name that is only written another way is the same name, and stays as it is. */
    boolean isCalled(String other) {
        return Objects.equals(Said.words(name.written(), other), other)
                || name.compare(CompanyName.of(other)) == CompanyName.Likeness.SAME;
    }

    private @Nullable String postalCode(@Nullable String kept) {
        boolean same =
                kept != null && (postalCode == null || kept.replace("-", "").equals(postalCode.replace("-", "")));
        return same ? kept : postalCode;
    }
}
