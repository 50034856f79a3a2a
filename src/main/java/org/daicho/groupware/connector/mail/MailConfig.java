package org.daicho.groupware.connector.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** How digests are mailed; not at all without a host and a sender. */
@ConfigMapping(prefix = "daicho.mail")
public interface MailConfig {

    Optional<String> host();

    @WithDefault("587")
    int port();

    /** How the connection is protected. */
    @WithDefault("STARTTLS")
    Security security();

    Optional<String> username();

    Optional<String> password();

    /** The sender, as {@code daicho@example.lg.jp}. */
    Optional<String> from();

    /** Every working day, or on the first of the week. */
    @WithDefault("DAILY")
    Rhythm digest();

    /** From when on, in Japan. */
    @WithName("digest-at")
    @WithDefault("07:30")
    LocalTime digestAt();

    /** How far ahead a digest looks. */
    @WithName("days-ahead")
    @WithDefault("30")
    int daysAhead();

    /** For the connection and for each answer of the server. */
    @WithDefault("PT20S")
    Duration timeout();

    enum Security {
        /** For a relay on the same host or a closed network; no password is sent over it. */
        NONE,
        STARTTLS,
        TLS
    }

    enum Rhythm {
        DAILY,
        WEEKLY
    }
}
