package org.daicho.organization.post;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The posts, and the record of their changes. */
@Singleton
class Posts extends Records<Post> {

    @Inject
    Posts(Ledger ledger, Clock clock) {
        super("post", ledger, clock);
    }
}
