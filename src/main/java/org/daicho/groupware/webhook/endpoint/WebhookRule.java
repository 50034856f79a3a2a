package org.daicho.groupware.webhook.endpoint;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.daicho.groupware.webhook.Destinations;
import org.daicho.groupware.webhook.WebhookSecrets;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of an endpoint that shall be told of changes. */
@Singleton
class WebhookRule {

    private static final Text NOT_ALLOWED = Text.of(
            "この宛先には送信できません。許可された宛先（DAICHO_WEBHOOK_DESTINATIONS）の https の URL を指定してください。",
            "Nothing is sent to this destination. State an https URL on a host in DAICHO_WEBHOOK_DESTINATIONS.");
    private static final Text OFF = Text.of(
            "通知は設定されていません。管理者が DAICHO_WEBHOOK_KEY を設定すると使えます。",
            "Webhooks are not set up. They can be used once DAICHO_WEBHOOK_KEY is configured.");

    private final Destinations destinations;
    private final WebhookSecrets secrets;

    @Inject
    WebhookRule(Destinations destinations, WebhookSecrets secrets) {
        this.destinations = destinations;
        this.secrets = secrets;
    }

    /** Throws 400 with every reason. */
    NewWebhook require(NewWebhook wanted) {
        Violations violations = new Violations();
        violations.read("/name", wanted.name(), StoredText::line);
        violations
                .refuseIf(secrets.areOff(), "", "webhooks-off", OFF)
                .refuseIf(!isAllowed(wanted.url()), "/url", "destination-not-allowed", NOT_ALLOWED)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    /** Throws 409 with every reason: the next start, or else every delivery, would fail. */
    void requireSendable(Webhook webhook) {
        new Violations()
                .refuseIf(secrets.areOff(), "", "webhooks-off", OFF)
                .refuseIf(!isAllowed(webhook.url), "/url", "destination-not-allowed", NOT_ALLOWED)
                .orThrow(ProblemKind.CONFLICT);
    }

    /** Throws 409 where no secret can be made. */
    void requireSecrets() {
        new Violations().refuseIf(secrets.areOff(), "", "webhooks-off", OFF).orThrow(ProblemKind.CONFLICT);
    }

    private boolean isAllowed(String url) {
        try {
            return destinations.allow(new URI(url));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
