package org.daicho.catalogue.edition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.OpenToBound;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Requirement;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The editions. Their lists are answered whole: an edition is one document of some dozens of requirements, and a body has one
 * or two a year.
 */
@Path("/api/v1/catalogues")
@OpenToBound
@Tag(name = "catalogues", description = "要件目録。Editions of security requirements.")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

    private static final UUID NEVER_RECORDED = new UUID(0, 0);

    private final KnownEditions editions;
    private final ImportedEditions imported;
    private final EditionImport importing;
    private final History history;

    @Inject
    CatalogueResource(KnownEditions editions, ImportedEditions imported, EditionImport importing, History history) {
        this.editions = editions;
        this.imported = imported;
        this.importing = importing;
        this.history = history;
    }

    @GET
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "版の一覧。List the editions, newest first.")
    public Page<EditionView> list() {
        return new Page<>(editions.known().stream().map(EditionView::of).toList(), null, null);
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("catalogue:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "新しい版を取り込む。Bring in a whole new edition.",
            description = "It begins as a draft whatever status it states, and its content never changes afterwards.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response create(@NotNull @Valid NewEdition wanted) {
        EditionView created = EditionView.of(importing.bringIn(wanted));
        return Answers.created("/api/v1/catalogues/" + created.code(), created);
    }

    @GET
    @Path("{edition}")
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "版を見る。Read an edition: its documents and groups.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response read(@Parameter(example = "R8.3") @PathParam("edition") String edition, @Context Request request) {
        return Answers.read(request, EditionView.of(editions.requiredKnown(edition)));
    }

    @GET
    @Path("{edition}/requirements")
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "版の要件の一覧。List the requirements of an edition, in its order.")
    public Page<Requirement> requirements(
            @Parameter(example = "R8.3") @PathParam("edition") String edition,
            @Parameter(description = "グループの符号。Code of a group.", example = "CL") @QueryParam("group") @Nullable String group) {
        Edition found = editions.required(edition);
        List<Requirement> requirements =
                group == null ? found.requirements() : found.requirementsOf(groupOf(found, group));
        return new Page<>(requirements, null, null);
    }

    @POST
    @Path("{edition}/publish")
    @Idempotent
    @Transactional
    @PermissionsAllowed("catalogue:write")
    @Operation(summary = "取り込んだ版を現行とする。Let new work be checked against an imported edition.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response publish(
            @Parameter(example = "R9.3") @PathParam("edition") String edition,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(EditionView.of(importing.take(EditionStep.PUBLISH, edition, ifMatch)));
    }

    @POST
    @Path("{edition}/supersede")
    @Idempotent
    @Transactional
    @PermissionsAllowed("catalogue:write")
    @Operation(summary = "取り込んだ版を旧版とする。Let new work no longer be checked against an imported edition.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionView.class)))
    public Response supersede(
            @Parameter(example = "R9.3") @PathParam("edition") String edition,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(EditionView.of(importing.take(EditionStep.SUPERSEDE, edition, ifMatch)));
    }

    @GET
    @Path("{edition}/history")
    @PermissionsAllowed("catalogue:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "取り込んだ版の履歴。The history of an imported edition; a delivered one has none.")
    public Response history(
            @Parameter(example = "R9.3") @PathParam("edition") String edition,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        boolean delivered = editions.requiredKnown(edition).delivered();
        UUID recorded = delivered ? NEVER_RECORDED : imported.required(edition).id;
        return history.answer(headers, imported.subject(), recorded, page);
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
