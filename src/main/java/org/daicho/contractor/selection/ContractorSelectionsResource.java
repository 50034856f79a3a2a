package org.daicho.contractor.selection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.catalogue.Catalogues;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The selections in which one contractor was the candidate. */
@Path("/api/v1/contractors/{id}/selections")
@Within("contractor")
@Tag(name = "selections")
@Produces(MediaType.APPLICATION_JSON)
public class ContractorSelectionsResource {

    private final Selections selections;
    private final SelectionRule rule;
    private final ContractorDirectory contractors;
    private final Catalogues catalogues;
    private final SelectionList list;
    private final Clock clock;

    @Inject
    ContractorSelectionsResource(
            Selections selections,
            SelectionRule rule,
            ContractorDirectory contractors,
            Catalogues catalogues,
            SelectionList list,
            Clock clock) {
        this.selections = selections;
        this.rule = rule;
        this.contractors = contractors;
        this.catalogues = catalogues;
        this.list = list;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "選定の審査を始める。Begin to examine a candidate.",
            description = "Its criteria are those of the edition of the catalogue that is in force now.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewSelection wanted) {
        contractors.requireOpen(id);
        String edition = catalogues.current().code();
        SelectionView created = selections
                .add(new Selection(Ids.next(), id, rule.require(wanted), edition, clock.instant()))
                .view();
        return Answers.created(SelectionsResource.PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("contractor:read")
    @PageOf(value = SelectionView.class, csv = SelectionList.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "委託事業者の選定の一覧。List the contractor's selections.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid SelectionFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        contractors.view(id);
        return list.answer(id, filter, page, headers);
    }
}
