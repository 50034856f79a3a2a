package org.daicho.page.overview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who types the bare address wants the pages. */
@Path("/")
@PermitAll
public class HomePage {

    @GET
    @Operation(hidden = true)
    public Response go() {
        return Response.seeOther(URI.create("/portal")).build();
    }
}
