package org.daicho.access.oidc;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daicho.shared.text.Text;

/** Settings of the provider with which the service had better not start; all that are wrong are told at once. */
@Singleton
public class OidcRules {

    private static final Text NO_HTTPS =
            Text.of("DAICHO_OIDC_ISSUER は https の URL にしてください（%s）。", "DAICHO_OIDC_ISSUER must be an https URL (%s).");
    private static final Text NO_AUDIENCE = Text.of(
            "DAICHO_OIDC_AUDIENCE か DAICHO_OIDC_CLIENT_ID を設定してください。別のサービス宛てのトークンを受け入れないためです。",
            "Set DAICHO_OIDC_AUDIENCE or DAICHO_OIDC_CLIENT_ID: tokens that are for other services must not be accepted.");
    private static final Text NO_ROLE = Text.of(
            "DAICHO_OIDC_ROLE_MAPPING を読み取れません（%s）。値=役割 の形で書いてください。",
            "DAICHO_OIDC_ROLE_MAPPING cannot be read (%s): write value=ROLE.");

    private final OidcConfig config;

    @Inject
    OidcRules(OidcConfig config) {
        this.config = config;
    }

    void atStart(@Observes StartupEvent event) {
        List<Text> wrong = broken(config);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.stream()
                    .map(text -> text.ja() + text.en())
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    static List<Text> broken(OidcConfig config) {
        List<Text> wrong = new ArrayList<>();
        config.issuer().ifPresent(issuer -> {
            if (!isSafe(issuer)) {
                wrong.add(NO_HTTPS.with(issuer));
            }
            if (config.audience().isEmpty() && config.clientId().isEmpty()) {
                wrong.add(NO_AUDIENCE);
            }
        });
        try {
            RoleMapping.of(config.roleMapping());
        } catch (IllegalArgumentException unreadable) {
            wrong.add(NO_ROLE.with(unreadable.getMessage()));
        }
        return wrong;
    }

    /** Plain http only where nobody can listen: on this host. No name is looked up for it, since that may change. */
    public static boolean isSafe(String url) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost();
            boolean here = host != null && (host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}"));
            return host != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && here);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
