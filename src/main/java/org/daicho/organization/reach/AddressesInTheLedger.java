package org.daicho.organization.reach;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.daicho.access.contact.Contacts;
import org.daicho.ledger.ReadingLimit;

/** How somebody is reached is in the record too, and there as well for those only who need it. */
@Singleton
class AddressesInTheLedger implements ReadingLimit {

    private static final Set<String> FIELDS = Set.of("email", "groupwareCode");

    private final Contacts contacts;

    @Inject
    AddressesInTheLedger(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Set<String> withholds(String subjectType) {
        return subjectType.equals("person") ? contacts.withheld(FIELDS) : Set.of();
    }
}
