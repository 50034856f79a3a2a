package org.daicho.groupware.webhook.endpoint;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.ledger.tree.Tree;

/** The endpoints, and the record of their changes. */
@Singleton
class Webhooks extends Records<Webhook> {

    private final Tree tree;

    @Inject
    Webhooks(Ledger ledger, Clock clock, Tree tree) {
        super("webhook", ledger, clock);
        this.tree = tree;
    }

    /** An endpoint is told what is sealed from now on. */
    Webhook begin(Webhook fresh) {
        add(fresh);
        getEntityManager()
                .createNativeQuery("insert into webhook_cursor (webhook_id, position) values (?1, ?2)")
                .setParameter(1, fresh.id)
                .setParameter(2, tree.size())
                .executeUpdate();
        return fresh;
    }
}
