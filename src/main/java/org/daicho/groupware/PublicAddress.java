package org.daicho.groupware;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** How others reach this service. */
@Singleton
public class PublicAddress {

    private final GroupwareConfig config;

    @Inject
    PublicAddress(GroupwareConfig config) {
        this.config = config;
    }

    /** The root, to be continued with a path. */
    public UriBuilder of(UriInfo called) {
        return UriBuilder.fromUri(config.publicUrl().orElse(called.getBaseUri()));
    }
}
