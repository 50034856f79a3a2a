package org.daicho.bundle.register;

/** What hangs on a contract, a contractor, a service or an audit, and has a life of its own. */
public enum Part {
    SUBCONTRACT,
    VERIFICATION,
    MEASURE,
    INCIDENT,
    ATTESTATION,
    ASSIGNMENT,
    FINDING;

    /** How the ledger and, but for hyphens, the database call it. */
    public String subject() {
        return name().toLowerCase().replace('_', '-');
    }

    /**
     * Whose ids are {@code ?1}. What a part hangs on never changes, so the tables say which there are, and the ledger how
     * each of them stood.
     */
    String of(Whole whole) {
        return switch (whole) {
            case CONTRACT -> switch (this) {
                case SUBCONTRACT, VERIFICATION, MEASURE, INCIDENT -> "contract_id = ?1";
                case ASSIGNMENT -> "subject_type = 'contract' and subject_id = ?1";
                case ATTESTATION, FINDING -> NONE;
            };
            case CONTRACTOR -> switch (this) {
                case MEASURE, INCIDENT -> "contractor_id = ?1 and contract_id is null and service_id is null";
                case ATTESTATION -> "contractor_id = ?1";
                case ASSIGNMENT, SUBCONTRACT, VERIFICATION, FINDING -> NONE;
            };
            case CLOUD_SERVICE, SOCIAL_MEDIA_ACCOUNT -> switch (this) {
                case VERIFICATION -> "subject_id = ?1 and contract_id is null";
                case MEASURE, INCIDENT -> "service_id = ?1 and contract_id is null";
                case ASSIGNMENT -> "subject_type = '" + whole.subject() + "' and subject_id = ?1";
                case ATTESTATION, SUBCONTRACT, FINDING -> NONE;
            };
            case AUDIT -> this == FINDING ? "audit_id = ?1" : NONE;
            case ORGANIZATION_UNIT -> NONE;
        };
    }

    private static final String NONE = "false and id = ?1";
}
