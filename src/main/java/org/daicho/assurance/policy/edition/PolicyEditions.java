package org.daicho.assurance.policy.edition;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.text.SearchText;

/** The editions of all policy documents, and the record of them. */
@Singleton
class PolicyEditions extends Records<PolicyEdition> {

    @Inject
    PolicyEditions(Ledger ledger, Clock clock) {
        super("policy-document-edition", ledger, clock);
    }

    boolean has(UUID documentId, String label) {
        return count("documentId = ?1 and labelKey = ?2", documentId, SearchText.fold(label)) > 0;
    }
}
