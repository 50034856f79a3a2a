package org.daicho.groupware.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of endpoints. They must be at hand for signing, so a hash would not do; each is derived from the configured key
 * instead, and neither the database nor its copies hold any.
 */
@Singleton
public class WebhookSecrets {

    private static final Logger LOG = Logger.getLogger(WebhookSecrets.class);
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final byte @Nullable [] key;

    @Inject
    WebhookSecrets(WebhookConfig config) {
        key = config.key()
                .filter(text -> !text.isBlank())
                .map(WebhookSecrets::read)
                .orElse(null);
    }

    private static byte[] read(String text) {
        try {
            byte[] read = Base64.getDecoder().decode(text.strip());
            if (read.length >= KEY_BYTES) {
                return read;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below: the message of the decoder shows a part of the key
        }
        throw new IllegalStateException("DAICHO_WEBHOOK_KEY には32バイト以上の乱数を Base64 で指定してください。"
                + "DAICHO_WEBHOOK_KEY must be 32 or more random bytes as Base64.");
    }

    /** Made at the start, so that a key that cannot be read stops it. */
    void atStart(@Observes StartupEvent start) {
        LOG.debugf("Webhooks are %s", areOff() ? "off" : "on");
    }

    public boolean areOff() {
        return key == null;
    }

    /** As receivers configure it. */
    public String shown(UUID endpoint, int generation) {
        return PREFIX + Base64.getEncoder().encodeToString(secret(endpoint, generation));
    }

    /** One signature of Standard Webhooks: {@code v1,} and the Base64 of the HMAC-SHA256 of {@code id.timestamp.body}. */
    public String signature(UUID endpoint, int generation, String id, long timestamp, String body) {
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(hmac(secret(endpoint, generation), id + '.' + timestamp + '.' + body));
    }

    private byte[] secret(UUID endpoint, int generation) {
        if (key == null) {
            throw new IllegalStateException("DAICHO_WEBHOOK_KEY is not set");
        }
        return hmac(key, "daicho-webhook/" + endpoint + '/' + generation);
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
