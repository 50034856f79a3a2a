package org.daicho.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract in a list: the contract, and the contractor's name as it is now, so that a list reads without a second call.
 */
@Schema(name = "ContractRow")
public record ContractRow(
        @JsonUnwrapped ContractView contract, @Schema(examples = "株式会社岩手山データ") @Nullable String contractorName) {}
