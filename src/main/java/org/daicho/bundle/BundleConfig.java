package org.daicho.bundle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of bundles. */
@ConfigMapping(prefix = "daicho.bundle")
interface BundleConfig {

    /** The body's name, as it stands in every bundle. */
    @WithDefault("（団体名未設定）")
    String organization();
}
