package org.daicho.assurance.policy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The policy documents, and the record of their changes. */
@Singleton
class PolicyDocuments extends Records<PolicyDocument> {

    static final String SUBJECT = "policy-document";

    @Inject
    PolicyDocuments(Ledger ledger, Clock clock) {
        super(SUBJECT, ledger, clock);
    }
}
