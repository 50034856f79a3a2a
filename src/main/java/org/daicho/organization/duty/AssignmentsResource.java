package org.daicho.organization.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every assignment of whatever thing. New ones are made at the thing itself, whose room knows it. */
@Path(AssignmentCalls.PATH)
@Within("assignment")
@Tag(name = "assignments", description = "担当の割当。Which post answers for what, and since when.")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentsResource {

    /**
     * What may still be changed of an assignment: who answered since when is history.
     *
     * @param untilOn the last day, inclusive; absent while it goes on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AssignmentChange(@Schema(examples = "2027-03-31") @Nullable LocalDate untilOn) {}

    private final Assignments assignments;
    private final AssignmentCalls calls;
    private final History history;
    private final MergePatch patches;

    @Inject
    AssignmentsResource(Assignments assignments, AssignmentCalls calls, History history, MergePatch patches) {
        this.assignments = assignments;
        this.calls = calls;
        this.history = history;
        this.patches = patches;
    }

    @GET
    @PermissionsAllowed("organization:read")
    @PageOf(value = AssignmentView.class, csv = AssignmentCalls.CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "割当の一覧。List assignments.")
    public Response list(
            @BeanParam @Valid AssignmentFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return calls.list(filter, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("organization:read")
    @Operation(summary = "割当を見る。Read an assignment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, assignments.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "割当の終了日を変更する。Change the last day of an assignment (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = AssignmentChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Assignment assignment = assignments.get(id, ifMatch);
        AssignmentChange present = new AssignmentChange(assignment.untilOn);
        AssignmentChange wanted = patches.merge(present, patch, AssignmentChange.class);
        return wanted.equals(present) ? Answers.ok(assignment.view()) : calls.change(assignment, wanted.untilOn());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("organization:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "割当の履歴。The assignment's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, assignments.subject(), assignments.get(id).id, page);
    }
}
