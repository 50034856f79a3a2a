package org.daicho.bundle.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.daicho.bundle.signing.BundleConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final String DIGEST = "5f".repeat(32);

    private final LocalAuthority local = new LocalAuthority();
    private final Authority authority = asking(local.url(), Duration.ofSeconds(20));

    private record Settings(Optional<URI> url, Duration timeout, int tries) implements BundleConfig.Tsa {}

    @AfterEach
    void close() {
        local.close();
    }

    @Test
    void what_it_stamps_is_what_was_asked() throws Exception {
        TimeStampResponse answer = new TimeStampResponse(authority.stamp(DIGEST));

        assertThat(answer.getTimeStampToken().getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(HexFormat.of().parseHex(DIGEST));
        assertThat(TimestampRule.accept(answer.getEncoded(), DIGEST).authority())
                .contains("Local authority");
        assertThat(local.asked()).isEqualTo(1);
    }

    @Test
    void one_that_is_overloaded_is_asked_again() throws Exception {
        AtomicInteger busy = new AtomicInteger(2);
        local.behave((it, exchange, request) -> {
            if (busy.getAndDecrement() > 0) {
                LocalAuthority.send(exchange, 503, new byte[0]);
            } else {
                LocalAuthority.STAMPS.answer(it, exchange, request);
            }
        });

        authority.stamp(DIGEST);

        assertThat(local.asked()).isEqualTo(3);
    }

    @Test
    void one_that_stays_away_is_given_up_after_so_many_tries() {
        local.behave((it, exchange, request) -> LocalAuthority.send(exchange, 503, new byte[0]));

        assertThatThrownBy(() -> authority.stamp(DIGEST))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
        assertThat(local.asked()).isEqualTo(3);
    }

    @Test
    void one_that_never_answers_is_not_waited_for_for_ever() {
        CountDownLatch over = new CountDownLatch(1);
        local.behave((it, exchange, request) -> over.await());

        assertThatThrownBy(() -> asking(local.url(), Duration.ofMillis(100)).stamp(DIGEST))
                .isInstanceOf(IOException.class);
        over.countDown();
    }

    @Test
    void one_that_nobody_is_at_home_at_is_away() {
        local.close();

        assertThatThrownBy(() -> authority.stamp(DIGEST)).isInstanceOf(IOException.class);
    }

    @Test
    void a_refusal_is_told_in_the_authoritys_own_words_and_not_asked_again() {
        local.behave((it, exchange, request) ->
                LocalAuthority.send(exchange, 200, it.refusal(PKIFailureInfo.timeNotAvailable, "clock is being set")));

        assertThatThrownBy(() -> authority.stamp(DIGEST))
                .isInstanceOf(UnacceptableStampException.class)
                .hasMessageContaining("clock is being set")
                .hasMessageContaining("failInfo");
        assertThat(local.asked()).isEqualTo(1);
    }

    @Test
    void a_refusal_by_http_is_told_and_nobody_is_led_elsewhere() {
        for (int status : new int[] {401, 403, 404, 302}) {
            local.behave((it, exchange, request) -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                LocalAuthority.send(exchange, status, new byte[0]);
            });

            assertThatThrownBy(() -> authority.stamp(DIGEST))
                    .isInstanceOf(UnacceptableStampException.class)
                    .hasMessageContaining(Integer.toString(status));
        }
    }

    @Test
    void an_answer_to_another_request_is_none() throws Exception {
        byte[] old = authority.stamp(DIGEST);
        local.behave((it, exchange, request) -> LocalAuthority.send(exchange, 200, old));
        assertCode("other-request");

        local.behave((it, exchange, request) -> LocalAuthority.send(
                exchange,
                200,
                it.stamp(TimestampRule.request("00".repeat(32), new TimeStampRequest(request).getNonce()))));
        assertCode("other-imprint");
    }

    @Test
    void what_is_no_answer_or_too_large_is_refused() {
        local.behave((it, exchange, request) -> LocalAuthority.send(exchange, 200, new byte[] {1, 2, 3}));
        assertCode("unreadable");

        local.behave(
                (it, exchange, request) -> LocalAuthority.send(exchange, 200, new byte[TimestampRule.LARGEST + 1]));
        assertCode("too-large");
    }

    @Test
    void an_address_that_is_none_stops_the_start() {
        for (String address : new String[] {"ftp://example.jp/", "file:///etc/passwd", "http:/tsa"}) {
            assertThatThrownBy(() -> asking(URI.create(address), Duration.ofSeconds(1)))
                    .hasMessageContaining("DAICHO_BUNDLE_TSA_URL");
        }
    }

    private void assertCode(String code) {
        assertThatThrownBy(() -> authority.stamp(DIGEST))
                .isInstanceOfSatisfying(UnacceptableStampException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static Authority asking(URI url, Duration timeout) {
        return new Authority(new Settings(Optional.of(url), timeout, 3));
    }
}
