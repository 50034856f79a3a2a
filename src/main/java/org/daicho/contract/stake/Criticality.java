package org.daicho.contract.stake;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it means for the body's own work if this work stops. */
@Schema(name = "ContractCriticality")
public enum Criticality {
    LOW(Text.of("低", "low")),
    MEDIUM(Text.of("中", "medium")),
    HIGH(Text.of("高", "high"));

    private final Text label;

    Criticality(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
