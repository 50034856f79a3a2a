package org.daicho.contract.stake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How hard it is to have somebody else do the work. */
@Schema(name = "ContractReplaceability")
public enum Replaceability {
    EASY,
    HARD,
    NOT_REPLACEABLE
}
