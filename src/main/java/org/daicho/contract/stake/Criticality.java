package org.daicho.contract.stake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it means for the body's own work if this work stops. */
@Schema(name = "ContractCriticality")
public enum Criticality {
    LOW,
    MEDIUM,
    HIGH
}
