package org.daicho.compliance.keeping;

import java.util.Arrays;
import java.util.List;

/**
 * Which anchors a change of one kind of thing is a fact about. Each is a query with the changed ids as {@code :ids} that
 * answers the anchor's type, as the ledger calls it, and its id.
 *
 * <p>The rules read these tables and no others; a rule that reads a new one needs its line here.
 */
enum Touching {
    CONTRACT("contract", "select 'contract', id from contract where id"),
    /** A contractor is looked at while it has work: so also the one from whom the work has just gone. */
    CONTRACTOR_OF_CONTRACT(
            "contract",
            """
            select 'contractor', cast(cast(e.state as jsonb) -> 'contract' ->> 'contractorId' as uuid) from ledger_entry e
            where e.subject_type = 'contract' and e.subject_version >= (
              select max(l.subject_version) - 1 from ledger_entry l
              where l.subject_type = 'contract' and l.subject_id = e.subject_id) and e.subject_id"""),
    CONTRACTOR("contractor", "select 'contractor', id from contractor where id"),
    CONTRACTS_OF_CONTRACTOR("contractor", "select 'contract', id from contract where contractor_id"),
    ATTESTATION("attestation", "select 'contractor', contractor_id from attestation where id"),
    CONTRACTS_OF_ATTESTATION(
            "attestation",
            "select 'contract', c.id from contract c join attestation t on t.contractor_id = c.contractor_id where t.id"),
    SUBCONTRACT("subcontract", "select 'contract', contract_id from subcontract where id"),
    DELIVERY("contract-delivery", "select 'contract', contract_id from contract_delivery where id"),
    DISPOSAL("contract-disposal", "select 'contract', contract_id from contract_disposal where id"),
    INSPECTION("contract-inspection", "select 'contract', contract_id from contract_inspection where id"),
    ASSIGNMENT("assignment", "select subject_type, subject_id from assignment where id"),
    HOLDING(
            "holding",
            "select s.subject_type, s.subject_id from assignment s join holding h on h.post_id = s.post_id where h.id"),
    POST("post", "select subject_type, subject_id from assignment where post_id"),
    CLOUD_SERVICE("cloud-service", "select 'cloud-service', id from cloud_service where id"),
    SOCIAL_MEDIA_ACCOUNT(
            "social-media-account", "select 'social-media-account', id from social_media_account where id"),
    SERVICE_EXCEPTION("service-exception", "select service_type, service_id from service_exception where id"),
    VERIFICATION(
            "verification", "select lower(replace(subject_type, '_', '-')), subject_id from verification where id"),
    MEASURE("measure", "select 'measure', id from measure where id"),
    CONTRACT_OF_MEASURE("measure", "select 'contract', contract_id from measure where contract_id is not null and id"),
    SERVICE_OF_MEASURE(
            "measure",
            "select lower(replace(v.subject_type, '_', '-')), v.subject_id from verification v"
                    + " join measure m on m.verification_id = v.id where m.id"),
    INCIDENT("incident", "select 'incident', id from incident where id"),
    FINDING("finding", "select 'finding', id from finding where id"),
    SELF_INSPECTION("self-inspection", "select 'self-inspection', id from self_inspection where id"),
    SELF_INSPECTION_SHEET(
            "self-inspection-sheet", "select 'self-inspection', round_id from self_inspection_sheet where id"),
    POLICY_DOCUMENT("policy-document", "select 'policy-document', id from policy_document where id"),
    EVIDENCE("evidence", "select 'evidence', id from evidence where id"),
    REVISED_EVIDENCE("evidence", "select 'evidence', revision_of from evidence where revision_of is not null and id");

    private final String changed;
    private final String query;

    Touching(String changed, String query) {
        this.changed = changed;
        this.query = query;
    }

    String sql() {
        return query + " = any(cast(:ids as uuid[]))";
    }

    static List<Touching> by(String subjectType) {
        return Arrays.stream(values())
                .filter(one -> one.changed.equals(subjectType))
                .toList();
    }
}
