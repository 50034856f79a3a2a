package org.daicho.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of the HTTP side. */
@ConfigMapping(prefix = "daicho.http")
interface HttpConfig {

    /** The address to listen on; 127.0.0.1 when absent, so that nothing is offered to a network by accident. */
    Optional<String> host();

    /** The port to listen on; 8686 when absent. */
    OptionalInt port();

    /**
     * Where browsers reach the service ({@code DAICHO_PUBLIC_URL}). With https they are told to come by nothing else from then on,
     * also where a proxy ends TLS and the connection to here is plain.
     */
    Optional<String> publicUrl();

    /**
     * The largest JSON body; more is refused with 413. A contract with every clause stated is about 50 KiB. Files have a
     * limit of their own, {@code daicho.evidence.max-size}.
     */
    @WithDefault("1M")
    MemorySize maxJsonSize();
}
