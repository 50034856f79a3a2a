package org.daicho.contract.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member of a joint contract (共同企業体の構成員, 共同契約の相手方).
 *
 * @param share in percent, with up to two decimals; absent where the members have agreed on no shares
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractParty")
public record Party(
        @NotNull UUID contractorId,
        @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(examples = "60") @Nullable BigDecimal share) {

    /** 60, 60.0 and 60.00 are one share. */
    public Party {
        share = share == null || share.scale() > 2 ? share : share.setScale(2);
    }
}
