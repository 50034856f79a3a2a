package org.daicho.bundle.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.daicho.bundle.signing.BundleConfig;
import org.junit.jupiter.api.Test;

class AuthorityRulesTest {

    private record Settings(Optional<URI> url, Duration timeout, int tries) implements BundleConfig.Tsa {

        static Settings of(int tries) {
            return new Settings(Optional.empty(), Duration.ofSeconds(10), tries);
        }
    }

    @Test
    void the_authority_is_asked_from_once_to_ten_times() {
        assertThat(AuthorityRules.broken(Settings.of(1))).isEmpty();
        assertThat(AuthorityRules.broken(Settings.of(10))).isEmpty();
        assertThat(AuthorityRules.broken(Settings.of(0))).hasSize(1);
        assertThat(AuthorityRules.broken(Settings.of(11))).singleElement().satisfies(text -> assertThat(text.en())
                .contains("DAICHO_BUNDLE_TSA_TRIES"));
    }
}
