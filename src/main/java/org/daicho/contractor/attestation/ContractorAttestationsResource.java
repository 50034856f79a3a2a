package org.daicho.contractor.attestation;

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

/** The attestations of one contractor. */
@Path("/api/v1/contractors/{id}/attestations")
@Within("contractor")
@Tag(name = "attestations")
@Produces(MediaType.APPLICATION_JSON)
public class ContractorAttestationsResource {

    private final Attestations attestations;
    private final AttestationRule rule;
    private final ContractorDirectory contractors;
    private final AttestationList list;
    private final Clock clock;

    @Inject
    ContractorAttestationsResource(
            Attestations attestations,
            AttestationRule rule,
            ContractorDirectory contractors,
            AttestationList list,
            Clock clock) {
        this.attestations = attestations;
        this.rule = rule;
        this.contractors = contractors;
        this.list = list;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "認証・登録を記録する。Register an attestation.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttestationView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewAttestation wanted) {
        contractors.requireOpen(id);
        AttestationView created = attestations
                .add(new Attestation(Ids.next(), id, rule.require(wanted), clock.instant()))
                .view();
        return Answers.created(AttestationsResource.PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("contractor:read")
    @PageOf(value = AttestationView.class, csv = AttestationList.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "委託事業者の認証・登録の一覧。List the contractor's attestations.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid AttestationFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        contractors.view(id);
        return list.answer(id, filter, page, headers);
    }
}
