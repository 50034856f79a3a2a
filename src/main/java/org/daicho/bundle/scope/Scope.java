package org.daicho.bundle.scope;

/** What a bundle is about. */
public enum Scope {
    CONTRACT,
    CONTRACTOR,
    CLOUD_SERVICE,
    SOCIAL_MEDIA_ACCOUNT,
    /** An audit, its findings, and everything on the list of what is audited. */
    AUDIT,
    /** What belongs to a unit or to one below it. */
    ORGANIZATION_UNIT,
    /** Every contract registered in the year or performed in it. */
    FISCAL_YEAR,
    /** The whole register. */
    ALL
}
