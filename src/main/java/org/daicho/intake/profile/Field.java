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
    /** How a contract goes on after its end (更新). */
    RENEWAL,
    /** What lets a contract bind later budgets (契約期間の区分). */
    TERM_BASIS,
    /** How many persons' data the work handles (対象人数). */
    VOLUME,
    CRITICALITY,
    REPLACEABILITY,
    /** Where it stands what to do when the work fails (緊急時対応計画). */
    EMERGENCY_PLAN,
    /** The members of a joint contract (共同企業体の構成員), one a line: 名称（法人番号） 割合%. */
    JOINT_PARTIES,
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
    NAME_KANA,
    POSTAL_CODE,
    ADDRESS,
    /** Who represents a company in contracts, with the office held (代表者職氏名). */
    REPRESENTATIVE,
    PHONE,
    EMAIL,
    HEADQUARTERS_COUNTRY,
    /** Who holds the majority of a company's votes (議決権過半数保有者); なし where nobody does. */
    MAJORITY_OWNER,
    MAJORITY_OWNER_COUNTRY,
    MAJORITY_OWNER_SHARE,
    /** The day of a company's declaration that it is no 外部主体. */
    EXTERNALS_DECLARED_ON,
    EXTERNALS_VALID_UNTIL,
    /** Of a contractor, whether it was merged (統合済み), which tells it from others of its name; nothing else is read. */
    STATE,
    /** Read by nobody, on purpose: what the service itself wrote into an export. */
    IGNORED
}
