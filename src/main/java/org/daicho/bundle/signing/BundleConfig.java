package org.daicho.bundle.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
}
