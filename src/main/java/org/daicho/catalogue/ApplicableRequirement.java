package org.daicho.catalogue;

import org.daicho.shared.text.Text;

/**
 * A requirement that applies to a situation.
 *
 * @param reason why it applies, and why as strongly as it does
 */
public record ApplicableRequirement(Requirement requirement, Obligation obligation, Text reason) {

    public boolean isMandatory() {
        return obligation == Obligation.MANDATORY;
    }
}
