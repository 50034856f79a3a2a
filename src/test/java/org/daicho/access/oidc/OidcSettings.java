package org.daicho.access.oidc;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings as the service would read them. */
final class OidcSettings {

    private OidcSettings() {}

    static OidcConfig of(String... namesAndValues) {
        // said in the one way that needs no converter of the server's
        Map<String, String> values =
                new HashMap<>(Map.of("daicho.oidc.clock-skew", "PT30S", "daicho.oidc.key-refresh-interval", "PT30S"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put("daicho.oidc." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(OidcConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(OidcConfig.class);
    }
}
