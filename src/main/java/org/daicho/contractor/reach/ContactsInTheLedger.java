package org.daicho.contractor.reach;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.daicho.access.contact.Contacts;
import org.daicho.ledger.ReadingLimit;

/** Whom to call at a contractor is in the record too, and there as well for those only who need it. */
@Singleton
class ContactsInTheLedger implements ReadingLimit {

    private static final Set<String> FIELDS = Set.of("contacts");

    private final Contacts contacts;

    @Inject
    ContactsInTheLedger(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Set<String> withholds(String subjectType) {
        return subjectType.equals("contractor") ? contacts.withheld(FIELDS) : Set.of();
    }
}
