package org.daicho.groupware.connector.garoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.daicho.groupware.connector.garoon.rest.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaroonRulesTest {

    private static final Optional<URI> PUBLIC = Optional.of(URI.create("https://daicho.example.lg.jp/"));
    private static final String UNIT = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.cybozu.com/g/api/v1",
                "https://garoon.example.lg.jp/cgi-bin/cbgrn/grn.cgi/api/v1",
                "https://garoon.example.lg.jp/scripts/cbgrn/grn.exe/api/v1",
                "http://127.0.0.1:8080/g/api/v1"
            })
    void every_edition_can_be_named(String url) {
        assertThatCode(() -> GaroonRules.check(at(url), PUBLIC)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://garoon.example.lg.jp/g/api/v1",
                "https://example.cybozu.com/g/",
                "https://example.cybozu.com/g/api/v1/",
                "https://daicho:secret@example.cybozu.com/g/api/v1",
                "https://example.cybozu.com/g/api/v1?x=1",
                "example.cybozu.com/g/api/v1"
            })
    void an_address_that_is_none_or_gives_the_password_away_stops_the_start(String url) {
        assertThatThrownBy(() -> GaroonRules.check(at(url), PUBLIC))
                .hasMessageContaining("DAICHO_GAROON_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void what_belongs_together_is_given_together() {
        GaroonSettings on = at("https://example.cybozu.com/g/api/v1");
        GaroonSettings off = new GaroonSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                on.visibility(),
                on.units(),
                Optional.empty(),
                Optional.empty(),
                on.noticeAt(),
                Optional.empty());
        assertThatCode(() -> GaroonRules.check(off, Optional.empty())).doesNotThrowAnyException();
        assertThatThrownBy(() -> GaroonRules.check(off.password("secret"), PUBLIC))
                .hasMessageContaining("DAICHO_GAROON_PASSWORD");
        assertThatThrownBy(() -> GaroonRules.check(off.notifying(), PUBLIC))
                .hasMessageContaining("DAICHO_GAROON_NOTIFICATION_APP");
        assertThatThrownBy(() -> GaroonRules.check(on.notifying(), Optional.empty()))
                .hasMessageContaining("DAICHO_PUBLIC_URL");
        assertThatThrownBy(() -> GaroonRules.check(on.basic("gate"), PUBLIC))
                .hasMessageContaining("DAICHO_GAROON_BASIC");
        assertThatThrownBy(() -> GaroonRules.check(on.stamping("台帳"), PUBLIC))
                .hasMessageContaining("DAICHO_GAROON_DATASTORE");
    }

    @Test
    void passwords_stay_out_of_logs() {
        Account account = new Account(
                URI.create("https://example.cybozu.com/g/api/v1"),
                "daicho",
                "secret",
                "gate:secret",
                Duration.ofSeconds(1));
        assertThat(account.toString()).doesNotContain("secret");
    }

    private static GaroonSettings at(String url) {
        return GaroonSettings.at(URI.create(url), UNIT);
    }
}
