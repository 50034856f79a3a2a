package org.daicho.groupware.connector.mail;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** What an operator would have configured for a server on this host. */
record MailSettings(int port, Security security, Optional<String> username, Optional<String> password, Rhythm digest)
        implements MailConfig {

    static MailSettings at(int port) {
        return new MailSettings(port, Security.NONE, Optional.empty(), Optional.empty(), Rhythm.DAILY);
    }

    @Override
    public Optional<String> host() {
        return Optional.of("127.0.0.1");
    }

    @Override
    public Optional<String> from() {
        return Optional.of("daicho@example.lg.jp");
    }

    @Override
    public LocalTime digestAt() {
        return LocalTime.of(7, 30);
    }

    @Override
    public int daysAhead() {
        return 30;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }
}
