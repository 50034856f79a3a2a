package org.daicho.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderAwayTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer broken;
    private String issuer;

    @BeforeEach
    void start() throws IOException {
        broken = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broken.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
        });
        broken.start();
        issuer = "http://127.0.0.1:" + broken.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        broken.stop(0);
    }

    @Test
    void a_provider_that_was_never_reached_makes_it_503_and_is_not_asked_for_every_request() {
        Provider provider = new Provider(
                OidcSettings.of("issuer", issuer, "audience", "daicho"),
                Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC));
        assertThat(provider.isConfigured()).isTrue();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(provider::keys).isInstanceOfSatisfying(ProblemException.class, away -> {
                assertThat(away.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
                assertThat(away.headers()).containsKey("Retry-After");
            });
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void without_an_issuer_nobody_is_asked() {
        assertThat(new Provider(OidcSettings.of(), Clock.systemUTC()).isConfigured())
                .isFalse();
    }
}
