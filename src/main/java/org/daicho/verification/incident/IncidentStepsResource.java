package org.daicho.verification.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.incident.terms.IncidentReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of an incident, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/incidents/{id}")
@Within("incident")
@Tag(name = "incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentStepsResource {

    /** @param closingNote what was learned */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IncidentClosing")
    public record Closing(@Size(max = 4000) @Schema(examples = "送信前の宛先確認を手順に加えた。") @Nullable String closingNote) {}

    private final Incidents incidents;
    private final IncidentStepRule rule;
    private final Clock clock;

    @Inject
    IncidentStepsResource(Incidents incidents, IncidentStepRule rule, Clock clock) {
        this.incidents = incidents;
        this.rule = rule;
        this.clock = clock;
    }

    @POST
    @Path("first-report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("incident:write")
    @Operation(summary = "速報を記録する。Record the first report.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response reportFirst(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid IncidentReport report) {
        Incident incident = incidents.get(id, ifMatch);
        rule.requireFirst(incident, report);
        incident.reportFirst(report);
        return recorded(incident, "first-reported");
    }

    @POST
    @Path("final-report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("incident:write")
    @Operation(summary = "確報を記録する。Record the final report; it follows the first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response reportFinally(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid IncidentReport report) {
        Incident incident = incidents.get(id, ifMatch);
        rule.requireFinal(incident, report);
        incident.reportFinally(report);
        return recorded(incident, "final-reported");
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("incident:write")
    @Operation(
            summary = "事故の対応を完了する。Close the incident.",
            description =
                    "Refused while a report that is due is missing, a measure is open, or it is not decided whether the work"
                            + " was to be suspended.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @Nullable Closing closing) {
        Incident incident = incidents.get(id, ifMatch);
        String note = closing == null ? null : closing.closingNote();
        rule.requireClosable(incident, note);
        incident.close(LocalDate.now(clock), note);
        return recorded(incident, "closed");
    }

    private Response recorded(Incident incident, String verb) {
        incidents.record(incident, verb);
        return Answers.ok(IncidentView.of(incident, LocalDate.now(clock)));
    }
}
