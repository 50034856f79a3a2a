package org.daicho.groupware.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a service has that was started without {@code DAICHO_WEBHOOK_KEY}. */
public final class WebhooksOff {

    private WebhooksOff() {}

    public static WebhookSecrets secrets() {
        return new WebhookSecrets(new WebhookConfig() {

            @Override
            public Optional<List<String>> destinations() {
                return Optional.empty();
            }

            @Override
            public Optional<String> key() {
                return Optional.empty();
            }

            @Override
            public String every() {
                return "off";
            }

            @Override
            public Duration keep() {
                return Duration.ofDays(30);
            }
        });
    }
}
