package org.daicho.page.place;

import java.util.UUID;
import org.daicho.page.layout.Cell;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages of things. */
public final class Places {

    public static final String CONTRACTS = "/portal/contracts";
    public static final String CONTRACTORS = "/portal/contractors";
    public static final String SUBCONTRACTS = "/portal/subcontracts";
    public static final String SERVICES = "/portal/services";
    public static final String ACCOUNTS = "/portal/accounts";
    public static final String VERIFICATIONS = "/portal/verifications";
    public static final String MEASURES = "/portal/measures";
    public static final String APPROVALS = "/portal/approvals";
    public static final String GAPS = "/portal/gaps";
    public static final String DEADLINES = "/portal/deadlines";
    public static final String INCIDENTS = "/portal/incidents";
    public static final String AUDITS = "/portal/audits";
    public static final String AUDIT_PLANS = "/portal/audit-plans";
    public static final String FINDINGS = "/portal/findings";
    public static final String INSPECTIONS = "/portal/self-inspections";
    public static final String DOCUMENTS = "/portal/policy-documents";
    public static final String UNITS = "/portal/units";
    public static final String POSTS = "/portal/posts";
    public static final String PEOPLE = "/portal/people";

    private Places() {}

    /**
     * Null for what has no page.
     *
     * @param type the resource in the singular, kebab-case
     */
    public static @Nullable String of(String type, UUID id) {
        String list =
                switch (type) {
                    case "contract" -> CONTRACTS;
                    case "contractor" -> CONTRACTORS;
                    case "subcontract" -> SUBCONTRACTS;
                    case "cloud-service" -> SERVICES;
                    case "social-media-account" -> ACCOUNTS;
                    case "verification" -> VERIFICATIONS;
                    case "measure" -> MEASURES;
                    case "incident" -> INCIDENTS;
                    case "audit" -> AUDITS;
                    case "audit-plan" -> AUDIT_PLANS;
                    case "finding" -> FINDINGS;
                    case "self-inspection" -> INSPECTIONS;
                    case "policy-document" -> DOCUMENTS;
                    case "organization-unit" -> UNITS;
                    case "post" -> POSTS;
                    case "person" -> PEOPLE;
                    default -> null;
                };
        return list == null ? null : list + '/' + id;
    }

    /** A link where there is a page to go to. */
    public static Cell link(String text, String type, UUID id) {
        return new Cell(text, of(type, id), null);
    }
}
