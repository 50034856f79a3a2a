package org.daicho.groupware.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of webhooks. */
@ConfigMapping(prefix = "daicho.webhook")
public interface WebhookConfig {

    /** Hosts that may be sent to, {@code host} or {@code host:port} with commas between them; none when absent. */
    Optional<List<String>> destinations();

    /** At least 32 random bytes as Base64, from which every endpoint's secret is derived; the same on every replica. */
    Optional<String> key();

    /** How often the ledger is looked at; {@code off} for never on this replica. */
    @WithDefault("1s")
    String every();

    /** How long what was delivered or discarded can be looked at, with its attempts; then it is cleared away. */
    @WithDefault("30d")
    Duration keep();
}
