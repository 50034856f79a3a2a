package org.daicho.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CookiesTest {

    @Test
    void with_tls_a_cookie_is_secure_and_bound_to_this_host() {
        NewCookie cookie = cookies("https://daicho.city.example.lg.jp").ofSession("secret");
        assertThat(cookie.getName()).isEqualTo("__Host-daicho-session");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void without_tls_it_would_never_come_back_if_it_were_secure() {
        NewCookie cookie = cookies("http://127.0.0.1:8686").ofSession("secret");
        assertThat(cookie.getName()).isEqualTo("daicho-session");
        assertThat(cookie.isSecure()).isFalse();
    }

    private static Cookies cookies(String publicUrl) {
        SessionConfig config = new SessionConfig() {
            @Override
            public Optional<String> publicUrl() {
                return Optional.of(publicUrl);
            }

            @Override
            public Duration idleTimeout() {
                return Duration.ofMinutes(30);
            }

            @Override
            public Duration maxLifetime() {
                return Duration.ofHours(10);
            }
        };
        return new Cookies(new PublicUrl(config, null), new ObjectMapper());
    }
}
