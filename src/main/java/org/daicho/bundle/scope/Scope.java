package org.daicho.bundle.scope;

/** What a bundle is about. */
public enum Scope {
    CONTRACT,
    CONTRACTOR,
    /** Every contract registered in the year or performed in it. */
    FISCAL_YEAR
}
