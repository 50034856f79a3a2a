package org.daicho.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartRulesTest {

    private static final Path DATA = Path.of("data");

    private final EmbeddedPlan embedded = new EmbeddedPlan(true, true, DATA, DATA);
    private final EmbeddedPlan external = new EmbeddedPlan(false, false, DATA, DATA);

    @Test
    void the_default_may_start() {
        assertThatCode(() -> StartRules.check(embedded, Map.of("PATH", "/bin"))).doesNotThrowAnyException();
    }

    @Test
    void embedded_parts_are_not_offered_to_a_network() {
        var refused = catchThrowableOfType(
                StartRefused.class, () -> StartRules.check(embedded, Map.of("DAICHO_HTTP_HOST", "0.0.0.0")));
        assertThat(refused.forTerminal()).contains("DAICHO_HTTP_HOST=0.0.0.0");
        assertThatCode(() -> StartRules.check(external, Map.of("DAICHO_HTTP_HOST", "0.0.0.0")))
                .doesNotThrowAnyException();
        assertThatCode(() -> StartRules.check(embedded, Map.of("DAICHO_HTTP_HOST", "localhost")))
                .doesNotThrowAnyException();
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var refused = catchThrowableOfType(
                StartRefused.class,
                () -> StartRules.check(embedded, Map.of("DAICHO_HTTP_HOST", "0.0.0.0", "DAICHO_TYPO", "1")));
        assertThat(refused.forTerminal()).contains("DAICHO_TYPO", "DAICHO_HTTP_HOST=0.0.0.0");
    }

    @Test
    void tls_needs_a_certificate_and_its_key() {
        for (var half : List.of("DAICHO_TLS_CERTIFICATE", "DAICHO_TLS_KEY")) {
            var refused =
                    catchThrowableOfType(StartRefused.class, () -> StartRules.check(embedded, Map.of(half, "pom.xml")));
            assertThat(refused.forTerminal()).contains("DAICHO_TLS_CERTIFICATE", "DAICHO_TLS_KEY");
        }
        assertThatCode(() -> StartRules.check(
                        embedded, Map.of("DAICHO_TLS_CERTIFICATE", "pom.xml", "DAICHO_TLS_KEY", "pom.xml")))
                .doesNotThrowAnyException();
    }
}
