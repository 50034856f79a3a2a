package org.daicho.catalogue;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.daicho.shared.http.Answers;
import org.daicho.shared.json.CanonicalJson;
import org.daicho.shared.page.Page;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the editions. Their lists are answered whole: an edition is one document of some dozens of requirements. */
@Path("/api/v1/catalogues")
@Tag(name = "catalogues", description = "要件目録。Editions of security requirements.")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

    private final Catalogues catalogues;
    private final CanonicalJson json;

    @Inject
    CatalogueResource(Catalogues catalogues, CanonicalJson json) {
        this.catalogues = catalogues;
        this.json = json;
    }

    @GET
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "版の一覧。List the editions, newest first.")
    public Page<EditionView> list() {
        List<EditionView> editions = catalogues.editions().stream()
                .map(edition -> EditionView.of(edition, json))
                .toList();
        return new Page<>(editions, null, null);
    }

    @GET
    @Path("{edition}")
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "版を見る。Read an edition: its documents and groups.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response read(@Parameter(example = "R8.3") @PathParam("edition") String edition, @Context Request request) {
        return Answers.read(request, EditionView.of(catalogues.required(edition), json));
    }

    @GET
    @Path("{edition}/requirements")
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "版の要件の一覧。List the requirements of an edition, in its order.")
    public Page<Requirement> requirements(
            @Parameter(example = "R8.3") @PathParam("edition") String edition,
            @Parameter(description = "グループの符号。Code of a group.", example = "CL") @QueryParam("group") @Nullable String group) {
        Edition found = catalogues.required(edition);
        List<Requirement> requirements =
                group == null ? found.requirements() : found.requirementsOf(groupOf(found, group));
        return new Page<>(requirements, null, null);
    }

    private static Edition.Group groupOf(Edition edition, String code) {
        return edition.group(code).orElseThrow(() -> {
            String known = String.join(
                    ", ", edition.groups().stream().map(Edition.Group::code).toList());
            Text message = Text.of("この版のグループは %s です。", "The groups of this edition are %s.")
                    .with(known);
            return ProblemException.invalid("group", "unknown-group", message, code);
        });
    }
}
