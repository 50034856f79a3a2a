package org.daicho.intake.profile;

/** What a column of a contract register can mean. */
public enum Field {
    REFERENCE(true),
    FISCAL_YEAR(true),
    TITLE(true),
    CONTRACTOR_NAME(true),
    /** The contractor's name in the contract's own words, where the register has another. */
    CONTRACTOR_NAME_AS_WRITTEN(false),
    CORPORATE_NUMBER(false),
    CONTRACTED_ON(false),
    STARTS_ON(true),
    ENDS_ON(true),
    PRICE(false),
    /** A unit price in any words, beside a total or instead of one. */
    UNIT_PRICE(false),
    PROCUREMENT_METHOD(false),
    RESPONSIBLE_UNIT(false),
    OWNER_POST(false),
    PERSONAL_DATA(true),
    MY_NUMBER(true),
    CLASSIFICATION(false),
    NETWORK_ZONES(false),
    SUBCONTRACTING(false),
    KIND(true),
    NOTE(false),
    /** Read by nobody, on purpose: what the service itself wrote into an export. */
    IGNORED(false);

    private final boolean required;

    Field(boolean required) {
        this.required = required;
    }

    /** Whether a contract cannot be registered without it: the column must be there and its cell filled. */
    public boolean isRequired() {
        return required;
    }
}
