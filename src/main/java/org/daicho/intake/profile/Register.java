package org.daicho.intake.profile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daicho.ownfield.Owner;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file can be a register of, and the fields that its rows have. */
@Schema(name = "ImportRegister")
public enum Register {
    CONTRACTORS(
            "contractor",
            Owner.CONTRACTOR,
            Text.of("委託先台帳", "register of contractors"),
            List.of(Field.CONTRACTOR_NAME),
            EnumSet.of(Field.CONTRACTOR_NAME),
            EnumSet.of(
                    Field.CORPORATE_NUMBER,
                    Field.NAME_KANA,
                    Field.POSTAL_CODE,
                    Field.ADDRESS,
                    Field.REPRESENTATIVE,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.HEADQUARTERS_COUNTRY,
                    Field.MAJORITY_OWNER,
                    Field.MAJORITY_OWNER_COUNTRY,
                    Field.MAJORITY_OWNER_SHARE,
                    Field.EXTERNALS_DECLARED_ON,
                    Field.EXTERNALS_VALID_UNTIL,
                    Field.STATE,
                    Field.NOTE)),
    CONTRACTS(
            "contract",
            Owner.CONTRACT,
            Text.of("委託契約台帳", "register of outsourcing contracts"),
            List.of(Field.REFERENCE, Field.TITLE),
            EnumSet.of(
                    Field.REFERENCE,
                    Field.FISCAL_YEAR,
                    Field.TITLE,
                    Field.CONTRACTOR_NAME,
                    Field.STARTS_ON,
                    Field.ENDS_ON,
                    Field.PERSONAL_DATA,
                    Field.MY_NUMBER,
                    Field.KIND),
            EnumSet.of(
                    Field.CONTRACTOR_NAME_AS_WRITTEN,
                    Field.CORPORATE_NUMBER,
                    Field.CONTRACTED_ON,
                    Field.PRICE,
                    Field.UNIT_PRICE,
                    Field.PROCUREMENT_METHOD,
                    Field.RESPONSIBLE_UNIT,
                    Field.OWNER_POST,
                    Field.CLASSIFICATION,
                    Field.NETWORK_ZONES,
                    Field.SUBCONTRACTING,
                    Field.NOTE,
                    Field.RENEWAL,
                    Field.TERM_BASIS,
                    Field.VOLUME,
                    Field.CRITICALITY,
                    Field.REPLACEABILITY,
                    Field.EMERGENCY_PLAN,
                    Field.JOINT_PARTIES)),
    CLOUD_SERVICES(
            "cloud-service",
            Owner.CLOUD_SERVICE,
            Text.of("クラウドサービス台帳", "register of cloud services"),
            List.of(Field.SERVICE_NAME),
            EnumSet.of(Field.SERVICE_NAME, Field.UNIFORM_TERMS),
            EnumSet.of(
                    Field.CATEGORY,
                    Field.PROVIDER_NAME,
                    Field.CORPORATE_NUMBER,
                    Field.PURPOSE,
                    Field.RESPONSIBLE_UNIT,
                    Field.MANAGER_POST,
                    Field.CLASSIFICATION,
                    Field.PERSONAL_DATA,
                    Field.MY_NUMBER,
                    Field.NETWORK_ZONES,
                    Field.DATA_COUNTRIES,
                    Field.ISMAP_NUMBER,
                    Field.USAGE_RULE,
                    Field.STARTED_ON,
                    Field.APPROVED_ON,
                    Field.TERMS_REVIEWED_ON,
                    Field.NOTE)),
    SOCIAL_MEDIA_ACCOUNTS(
            "social-media-account",
            Owner.SOCIAL_MEDIA_ACCOUNT,
            Text.of("ソーシャルメディアアカウント台帳", "register of social media accounts"),
            List.of(Field.PLATFORM, Field.ACCOUNT_NAME),
            EnumSet.of(Field.PLATFORM, Field.ACCOUNT_NAME),
            EnumSet.of(
                    Field.URL,
                    Field.PURPOSE,
                    Field.PUBLISHING_RULE,
                    Field.PROCEDURE,
                    Field.RESPONSIBLE_UNIT,
                    Field.RESPONSIBLE_POST,
                    Field.OPERATOR,
                    Field.STARTED_ON,
                    Field.APPROVED_ON,
                    Field.LAST_POSTED_ON,
                    Field.OFFICIAL_SITE_LISTED,
                    Field.TERMS_REVIEWED_ON,
                    Field.NOTE));

    private final String subjectType;
    private final Owner owner;
    private final Text label;
    private final List<Field> naming;
    private final Set<Field> required;
    private final Set<Field> fields;

    Register(
            String subjectType,
            Owner owner,
            Text label,
            List<Field> naming,
            EnumSet<Field> required,
            EnumSet<Field> optional) {
        this.subjectType = subjectType;
        this.owner = owner;
        this.label = label;
        this.naming = naming;
        this.required = Collections.unmodifiableSet(required);
        EnumSet<Field> all = EnumSet.of(Field.IGNORED);
        all.addAll(required);
        all.addAll(optional);
        this.fields = Collections.unmodifiableSet(all);
    }

    /** What one row of it becomes, as it is called in the ledger. */
    public String subjectType() {
        return subjectType;
    }

    /** Whose own fields its files may have as columns. */
    public Owner owner() {
        return owner;
    }

    public Text label() {
        return label;
    }

    /** Fields by which people know which one a row is about, in the order in which they say them. */
    public List<Field> naming() {
        return naming;
    }

    /** Fields without which nothing can be registered: the column must be there and its cell filled. */
    public Set<Field> required() {
        return required;
    }

    public boolean has(Field field) {
        return fields.contains(field);
    }
}
