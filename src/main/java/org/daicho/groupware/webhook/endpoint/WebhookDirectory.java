package org.daicho.groupware.webhook.endpoint;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What deliveries ask of endpoints. */
@Singleton
public class WebhookDirectory {

    private final Webhooks webhooks;

    @Inject
    WebhookDirectory(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Throws 404 if there is none. */
    @Transactional
    public WebhookView get(UUID id) {
        return webhooks.get(id).view();
    }

    @Transactional
    public List<WebhookView> enabled() {
        return webhooks.find("enabled = true order by id").stream()
                .map(Webhook::view)
                .toList();
    }

    @Transactional
    public void disable(UUID id, String because) {
        Webhook webhook = webhooks.get(id);
        if (webhook.disable(because)) {
            webhooks.record(webhook, "disabled");
        }
    }
}
