package org.daicho.groupware.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WebhookStartTest {

    @Test
    void without_a_key_nothing_may_count_on_being_told() {
        assertThatCode(() -> WebhookStart.check(false, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> WebhookStart.check(true, 0))
                .hasMessageContaining("DAICHO_WEBHOOK_DESTINATIONS is set without DAICHO_WEBHOOK_KEY");
        assertThatThrownBy(() -> WebhookStart.check(false, 3)).hasMessageContaining("There are 3 enabled webhooks");
    }
}
