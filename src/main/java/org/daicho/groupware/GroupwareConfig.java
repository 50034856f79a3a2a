package org.daicho.groupware;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/** Settings of what people meet in the groupware. */
@ConfigMapping(prefix = "daicho.groupware")
public interface GroupwareConfig {

    /**
     * Where people and the groupware reach this service, as {@code https://daicho.example.lg.jp/}; the address that the caller
     * used when absent.
     */
    @WithName("public-url")
    Optional<URI> publicUrl();

    /**
     * The days of the week on which people are at work: on these a digest is mailed and a card is posted. A museum may be closed on
     * Mondays, a desk open on Saturdays.
     */
    @WithName("working-days")
    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
    Set<DayOfWeek> workingDays();
}
