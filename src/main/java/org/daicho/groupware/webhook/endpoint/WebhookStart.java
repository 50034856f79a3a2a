package org.daicho.groupware.webhook.endpoint;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.daicho.groupware.webhook.Destinations;
import org.daicho.groupware.webhook.WebhookSecrets;

/** Stops the start where somebody counts on being told and nothing could be signed: it would go unnoticed for long. */
@Singleton
class WebhookStart {

    void check(
            @Observes StartupEvent start,
            WebhookSecrets secrets,
            Destinations destinations,
            WebhookDirectory webhooks) {
        if (secrets.areOff()) {
            check(!destinations.areNone(), webhooks.enabled().size());
        }
    }

    /** Where there is no key. */
    static void check(boolean allowsDestinations, int enabled) {
        if (allowsDestinations) {
            throw new IllegalStateException("DAICHO_WEBHOOK_DESTINATIONS が設定されていますが、DAICHO_WEBHOOK_KEY がありません。"
                    + "DAICHO_WEBHOOK_DESTINATIONS is set without DAICHO_WEBHOOK_KEY.");
        }
        if (enabled > 0) {
            throw new IllegalStateException(
                    "有効な通知先が%1$d件ありますが、DAICHO_WEBHOOK_KEY がありません。There are %1$d enabled webhooks, and no DAICHO_WEBHOOK_KEY."
                            .formatted(enabled));
        }
    }
}
