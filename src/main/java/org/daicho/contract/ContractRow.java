package org.daicho.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract in a list, and what a reader would otherwise have to ask for with a second call.
 *
 * @param contractorName as it is now in the register
 * @param corporateNumber the contractor's; absent for one that has none
 * @param zoneLabels the network zones in Japanese, for the table; a hyphen when none is touched
 * @param partyLabels the members of a joint contract, for the table, one a line: name, corporate number in brackets, share
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractRow")
public record ContractRow(
        @JsonUnwrapped ContractView contract,
        @Schema(examples = "株式会社岩手山データ") @Nullable String contractorName,
        @Schema(examples = "4400099000022") @Nullable String corporateNumber,
        @JsonIgnore String zoneLabels,
        @JsonIgnore String partyLabels) {}
