package org.daicho.catalogue.comparison;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.daicho.access.gate.OpenToBound;
import org.daicho.catalogue.Catalogues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/catalogues/{edition}/comparison")
@OpenToBound
@Tag(name = "catalogues")
@Produces(MediaType.APPLICATION_JSON)
public class EditionComparisonResource {

    private final Catalogues catalogues;

    @Inject
    EditionComparisonResource(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @PermissionsAllowed("catalogue:read")
    @Operation(
            summary = "二つの版を比べる。What changes from this edition to another.",
            description =
                    "Requirements are matched by what the editions say they replace, and by equal codes where they say nothing.")
    public ComparisonView compare(
            @Parameter(example = "R8.3") @PathParam("edition") String edition,
            @Parameter(description = "比べる先の版。The edition to compare to.", example = "R9.3") @QueryParam("with") @NotNull String with) {
        return ComparisonView.of(catalogues.required(edition), catalogues.required(with));
    }
}
