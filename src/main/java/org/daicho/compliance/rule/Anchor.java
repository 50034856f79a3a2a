package org.daicho.compliance.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What gaps hang on. All gaps of one anchor are computed together, from the facts about it alone; so a change of anything
 * needs only to name the anchors it is a fact about.
 *
 * <p>The columns are SQL over the anchor's own table, which every rule calls {@code a}.
 */
public enum Anchor {
    CONTRACT("contract", "a.id", "a.contractor_id", null, "a.unit_id", "a.title"),
    CONTRACTOR("contractor", null, "a.id", null, null, "a.name"),
    CLOUD_SERVICE("cloud_service", null, "a.contractor_id", "a.id", "a.unit_id", "a.name"),
    SOCIAL_MEDIA_ACCOUNT(
            "social_media_account",
            null,
            "a.contractor_id",
            "a.id",
            "a.unit_id",
            "a.platform || ' ' || a.account_name"),
    MEASURE("measure", "a.contract_id", "a.contractor_id", "a.service_id", null, "a.demand"),
    INCIDENT("incident", "a.contract_id", "a.contractor_id", "a.service_id", null, "a.title"),
    FINDING("finding", null, null, null, null, "a.title"),
    SELF_INSPECTION("self_inspection", null, null, null, null, "a.title"),
    /** Gaps are seen by more people than restricted documents are: those are not named. */
    POLICY_DOCUMENT(
            "policy_document", null, null, null, null, "case when a.restricted then '（非公開の規程）' else a.title end"),
    EVIDENCE("evidence", null, null, null, null, "a.title");

    private final String table;
    private final String columns;

    Anchor(
            String table,
            @Nullable String contract,
            @Nullable String contractor,
            @Nullable String service,
            @Nullable String unit,
            String label) {
        this.table = table;
        this.columns = id(contract) + " as contract_id, " + id(contractor) + " as contractor_id, " + id(service)
                + " as service_id, " + id(unit) + " as unit_id, " + label + " as label";
    }

    private static String id(@Nullable String column) {
        return column == null ? "cast(null as uuid)" : column;
    }

    /** How the ledger calls such a thing. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String table() {
        return table;
    }

    /** contract_id, contractor_id, service_id, unit_id and label of the anchor. */
    String columns() {
        return columns;
    }
}
