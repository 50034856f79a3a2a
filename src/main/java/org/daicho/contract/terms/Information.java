package org.daicho.contract.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.daicho.catalogue.Confidentiality;
import org.jspecify.annotations.Nullable;

/**
 * The information that a contract handles, as it is kept.
 *
 * @param personalData true whenever {@code myNumber} is
 */
@Embeddable
public record Information(
        boolean personalData,
        boolean myNumber,
        @Nullable Classification classification,
        @Column(columnDefinition = "varchar[]") List<String> networkZones) {

    public static Information of(NewContract wanted) {
        return new Information(
                wanted.personalData() || wanted.myNumber(),
                wanted.myNumber(),
                wanted.classification(),
                wanted.networkZones() == null ? List.of() : wanted.networkZones());
    }

    public @Nullable Confidentiality confidentiality() {
        return classification == null ? null : classification.confidentiality();
    }

    /** Whether its return or disposal must be proven at the end: 個人情報, or 自治体機密性2 and above (guideline, 8.1). */
    public boolean isSensitive() {
        Confidentiality level = confidentiality();
        return personalData || level != null && level.isAtLeast(Confidentiality.C2);
    }
}
