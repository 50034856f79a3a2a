package org.daicho.contract.inspection;

/** What the final inspection found. */
public enum InspectionResult {
    PASSED,
    FAILED
}
