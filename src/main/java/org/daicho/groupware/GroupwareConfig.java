package org.daicho.groupware;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.util.Optional;

/** Settings of what people meet in the groupware. */
@ConfigMapping(prefix = "daicho.groupware")
public interface GroupwareConfig {

    /**
     * Where people and the groupware reach this service, as {@code https://daicho.example.lg.jp/}; the address that the caller
     * used when absent.
     */
    @WithName("public-url")
    Optional<URI> publicUrl();
}
