package org.daicho.access.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Settings of access. */
@ConfigMapping(prefix = "daicho.access")
interface AccessConfig {

    /** The administrator's first token, at least 32 characters; made and written to the data directory when absent. */
    @WithName("bootstrap-token")
    Optional<String> bootstrapToken();

    /** Where {@code admin-token} is written when no bootstrap token is configured. */
    @WithName("directory")
    String directory();
}
