package org.daicho.access.session;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.daicho.access.oidc.CodeFlow;
import org.daicho.access.oidc.OidcRules;
import org.daicho.shared.text.Text;

/** Where browsers reach the service. */
@Singleton
class PublicUrl {

    private static final Text MISSING = Text.of(
            "DAICHO_OIDC_CLIENT_ID を設定するときは、DAICHO_PUBLIC_URL に利用者から見た https の URL を設定してください。",
            "With DAICHO_OIDC_CLIENT_ID set, DAICHO_PUBLIC_URL must be the https URL under which browsers reach the service.");

    private final SessionConfig config;
    private final CodeFlow codeFlow;

    @Inject
    PublicUrl(SessionConfig config, CodeFlow codeFlow) {
        this.config = config;
        this.codeFlow = codeFlow;
    }

    void atStart(@Observes StartupEvent event) {
        if (codeFlow.isOffered() && config.publicUrl().filter(OidcRules::isSafe).isEmpty()) {
            throw new IllegalStateException(MISSING.ja() + MISSING.en());
        }
    }

    /** Without it nobody signs in by the identity provider. */
    boolean isSet() {
        return config.publicUrl().isPresent();
    }

    /** @param path with its leading slash; it is all there is without a public URL */
    URI of(String path) {
        if (!isSet()) {
            return URI.create(path);
        }
        return URI.create(config.publicUrl().orElseThrow().replaceAll("/+$", "") + path);
    }

    /** By what a request shows that it comes from here; without a public URL that is the host that the browser itself asked. */
    URI origin(HttpServerRequest request) {
        return isSet() ? of("") : URI.create(request.scheme() + "://" + request.authority());
    }

    /** Whether cookies can demand TLS; without it they would never come back. */
    boolean isSecure() {
        return config.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
    }
}
