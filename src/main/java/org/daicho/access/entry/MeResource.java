package org.daicho.access.entry;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daicho.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Tag(name = "me", description = "呼び出している人・システム自身。Whoever is calling.")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final SecurityIdentity identity;

    @Inject
    MeResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @PermissionsAllowed("self:read")
    @Operation(summary = "自分は誰で、何ができるか。Who I am, and what I may do.")
    public MeView me() {
        return MeView.of(Caller.of(identity).orElseThrow());
    }
}
