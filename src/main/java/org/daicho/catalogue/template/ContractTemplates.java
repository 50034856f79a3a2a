package org.daicho.catalogue.template;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The templates, and the record of their changes. */
@Singleton
class ContractTemplates extends Records<ContractTemplate> {

    @Inject
    ContractTemplates(Ledger ledger, Clock clock) {
        super("contract-template", ledger, clock);
    }
}
