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
    SERVICE_NAME,
    CATEGORY,
    /** The company behind a service, or in brackets that there is none to be named. */
    PROVIDER_NAME,
    PURPOSE,
    /** The post of whoever manages a service (クラウドサービス管理者). */
    MANAGER_POST,
    DATA_COUNTRIES,
    /** Whether the provider's own terms apply as they are (約款型). */
    UNIFORM_TERMS,
    ISMAP_NUMBER,
    STARTED_ON,
    TERMS_REVIEWED_ON,
    /** The title of the rule by which a service is used (利用規程). */
    USAGE_RULE,
    APPROVED_ON,
    PLATFORM,
    ACCOUNT_NAME,
    URL,
    /** What may be published (発信できる情報). */
    PUBLISHING_RULE,
    PROCEDURE,
    RESPONSIBLE_POST,
    OPERATOR,
    LAST_POSTED_ON,
    OFFICIAL_SITE_LISTED,
    /** Read by nobody, on purpose: what the service itself wrote into an export. */
    IGNORED
}
