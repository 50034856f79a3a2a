package org.daicho.assurance;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/**
 * An audit and its findings are reached by the audit itself. Rounds of self-inspection and policy documents are for everybody
 * at the body, sheets for those whose post or unit they are for, and to an engaged auditor only the documents in scope exist.
 */
@Singleton
class AssuranceReach implements Reachables {

    private static final String DOCUMENT = "policy-document";

    @Override
    public List<Reachable> reachables() {
        return List.of(
                Reachable.of("audit", "audit").named("id", "audit"),
                Reachable.of("finding", "finding").on("audit_id", "audit"),
                Reachable.of("self-inspection", "self_inspection").openedToStaff(),
                Reachable.of("self-inspection-sheet", "self_inspection_sheet").on("post_id", "own-post"),
                Reachable.of(DOCUMENT, "policy_document")
                        .looselyOn("id", "own-document")
                        .openedToStaff(),
                Reachable.of("own-document", "policy_document").named("id", DOCUMENT),
                Reachable.of("policy-document-edition", "policy_document_edition")
                        .on("document_id", DOCUMENT),
                Reachable.of("policy-document-review", "policy_document_review").on("document_id", DOCUMENT));
    }
}
