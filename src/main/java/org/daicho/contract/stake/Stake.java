package org.daicho.contract.stake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What hangs on a contract, as it is kept; all of it may still be unsaid. */
@Embeddable
public record Stake(
        @Enumerated(EnumType.STRING) @Nullable DataVolume volume,
        @Enumerated(EnumType.STRING) @Nullable Criticality criticality,
        @Enumerated(EnumType.STRING) @Nullable Replaceability replaceability,
        @Nullable String emergencyPlanReference) {

    public static final Stake UNSAID = new Stake(null, null, null, null);
}
