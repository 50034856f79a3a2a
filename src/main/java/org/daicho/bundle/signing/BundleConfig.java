package org.daicho.bundle.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of bundles. */
@ConfigMapping(prefix = "daicho.bundle")
public interface BundleConfig {

    /** The body's name, as it stands in every bundle. */
    @WithDefault("（団体名未設定）")
    String organization();

    /** Path of a PKCS#12 file with one private key and its certificates; absent for a key of the service's own. */
    Optional<String> keystore();

    /**
     * Opens the PKCS#12 file. Without one it encrypts the service's own key in the database, which it must therefore do
     * from the first start on.
     */
    Optional<String> keystorePassword();

    Tsa tsa();

    /** A time stamping authority (RFC 3161) that may be asked over the network. */
    interface Tsa {

        /** Its address, http or https; without it nobody is asked, and requests are carried by hand. */
        Optional<URI> url();

        /** How long it may take to answer, and likewise to connect. */
        @WithDefault("10s")
        Duration timeout();

        /** How often it is asked in one go, where it is away or overloaded. */
        @WithDefault("3")
        @Min(1) @Max(10) int tries();
    }
}
