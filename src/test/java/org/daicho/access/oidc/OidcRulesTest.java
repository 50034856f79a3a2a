package org.daicho.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcRulesTest {

    @Test
    void without_a_provider_nothing_is_wrong() {
        assertThat(OidcRules.broken(OidcSettings.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sso.example.lg.jp/realms/city",
                "https://login.microsoftonline.com/3f2b/v2.0",
                "http://127.0.0.1:8080/realms/city",
                "http://localhost:8080/realms/city"
            })
    void a_provider_over_tls_or_on_this_host_is_safe(String issuer) {
        assertThat(OidcRules.broken(OidcSettings.of("issuer", issuer, "audience", "daicho")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sso.example.lg.jp/realms/city",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "file:///etc/passwd",
                "sso",
                "https:sso",
                "ht tp://x"
            })
    void anything_else_stops_the_start(String issuer) {
        assertThat(OidcRules.broken(OidcSettings.of("issuer", issuer, "audience", "daicho")))
                .singleElement()
                .satisfies(text -> assertThat(text.en()).contains("DAICHO_OIDC_ISSUER", issuer));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(OidcRules.broken(OidcSettings.of("issuer", "http://sso", "role-mapping", "keiyaku=KING")))
                .hasSize(3);
    }
}
