package org.daicho.catalogue.oscal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daicho.access.gate.OpenToBound;
import org.daicho.catalogue.Catalogues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/catalogues/{edition}/oscal")
@OpenToBound
@Tag(name = "catalogues")
@Produces(MediaType.APPLICATION_JSON)
public class OscalCatalogResource {

    private final Catalogues catalogues;

    @Inject
    OscalCatalogResource(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "版をOSCALの目録として取り出す。The edition as an OSCAL catalog.")
    public OscalCatalog read(@Parameter(example = "R8.3") @PathParam("edition") String edition) {
        return OscalEdition.of(catalogues.required(edition));
    }
}
