package org.daicho.groupware.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where may be sent to. Only what whoever runs the service has listed, so that nobody who may make endpoints can have it call
 * what only it can reach; and encrypted, but for this host itself.
 */
@Singleton
public class Destinations {

    private static final Set<String> THIS_HOST = Set.of("127.0.0.1", "localhost", "[::1]");

    private final List<String> allowed;

    @Inject
    Destinations(WebhookConfig config) {
        allowed = config.destinations().orElse(List.of()).stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    public boolean areNone() {
        return allowed.isEmpty();
    }

    /** An entry without a port allows every port of its host. */
    public boolean allow(URI url) {
        if (url.getScheme() == null
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getFragment() != null) {
            return false;
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean encrypted = url.getScheme().equals("https");
        if (!encrypted && !(url.getScheme().equals("http") && THIS_HOST.contains(host))) {
            return false;
        }
        int port = url.getPort() >= 0 ? url.getPort() : encrypted ? 443 : 80;
        return allowed.contains(host) || allowed.contains(host + ':' + port);
    }
}
