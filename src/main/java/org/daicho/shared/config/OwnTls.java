package org.daicho.shared.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.daicho.shared.text.Text;

/**
 * TLS by the service itself ({@code DAICHO_TLS_CERTIFICATE}, {@code DAICHO_TLS_KEY}: PEM files, the certificate with its chain),
 * for hosts without a proxy in front. Then the one port speaks nothing else: whoever comes in plain is not answered. Quarkus
 * offers TLS 1.3 and 1.2 and takes renewed files at the next start.
 */
public final class OwnTls {

    private static final String CERTIFICATE = "DAICHO_TLS_CERTIFICATE";
    private static final String KEY = "DAICHO_TLS_KEY";
    private static final String PORT = "DAICHO_HTTP_PORT";

    private static final Text BOTH = Text.of(
            "DAICHO_TLS_CERTIFICATE と DAICHO_TLS_KEY には、読み取れる PEM ファイルを両方とも指定してください。",
            "DAICHO_TLS_CERTIFICATE and DAICHO_TLS_KEY must both name a PEM file that can be read.");

    private OwnTls() {}

    /** What is wrong with the settings, if anything. */
    public static Optional<Text> wrong(Map<String, String> environment) {
        return isWanted(environment) && !(isReadable(environment, CERTIFICATE) && isReadable(environment, KEY))
                ? Optional.of(BOTH)
                : Optional.empty();
    }

    /** Quarkus' settings for it, to be set before it starts; none where the connection is plain. */
    public static Map<String, String> properties(Map<String, String> environment) {
        if (!isWanted(environment)) {
            return Map.of();
        }
        return Map.of(
                "quarkus.http.ssl.certificate.files", value(environment, CERTIFICATE),
                "quarkus.http.ssl.certificate.key-files", value(environment, KEY),
                "quarkus.http.ssl-port", environment.getOrDefault(PORT, "8686"),
                "quarkus.http.insecure-requests", "disabled");
    }

    private static boolean isWanted(Map<String, String> environment) {
        return !value(environment, CERTIFICATE).isEmpty()
                || !value(environment, KEY).isEmpty();
    }

    private static boolean isReadable(Map<String, String> environment, String variable) {
        String file = value(environment, variable);
        return !file.isEmpty() && Files.isReadable(Path.of(file));
    }

    private static String value(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").strip();
    }
}
