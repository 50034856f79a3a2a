package org.daicho.catalogue.zone;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daicho.access.gate.OpenToBound;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads the zones that contracts, services and evidence are placed in. */
@Path("/api/v1/network-zones")
@OpenToBound
@Tag(name = "catalogues")
@Produces(MediaType.APPLICATION_JSON)
public class NetworkZoneResource {

    private final NetworkZones zones;

    @Inject
    NetworkZoneResource(NetworkZones zones) {
        this.zones = zones;
    }

    @GET
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "ネットワーク区分の一覧。List the network zones, the most protected first.")
    public Page<NetworkZone> list() {
        return new Page<>(zones.all(), null, null);
    }
}
