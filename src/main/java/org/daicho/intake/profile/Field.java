package org.daicho.intake.profile;

/** What a column of a register can mean. Which register has which of them, and needs which, is said by {@link Register}. */
public enum Field {
    REFERENCE,
    FISCAL_YEAR,
    TITLE,
    CONTRACTOR_NAME,
    /** The contractor's name in the contract's own words, where the register has another. */
    CONTRACTOR_NAME_AS_WRITTEN,
    CORPORATE_NUMBER,
    CONTRACTED_ON,
    STARTS_ON,
    ENDS_ON,
    PRICE,
    /** A unit price in any words, beside a total or instead of one. */
    UNIT_PRICE,
    PROCUREMENT_METHOD,
    RESPONSIBLE_UNIT,
    OWNER_POST,
    PERSONAL_DATA,
    MY_NUMBER,
    CLASSIFICATION,
    NETWORK_ZONES,
    SUBCONTRACTING,
    KIND,
    NOTE,
    /** Read by nobody, on purpose: what the service itself wrote into an export. */
    IGNORED
}
