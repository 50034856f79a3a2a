package org.daicho.contractor.attestation;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/attestations")
@Within("attestation")
@Tag(name = "attestations", description = "委託事業者の認証・登録。Certificates and registrations of contractors.")
@Produces(MediaType.APPLICATION_JSON)
public class AttestationsResource {

    static final String PATH = "/api/v1/attestations";

    private final Attestations attestations;
    private final AttestationRule rule;
    private final AttestationList list;
    private final History history;
    private final MergePatch patches;

    @Inject
    AttestationsResource(
            Attestations attestations,
            AttestationRule rule,
            AttestationList list,
            History history,
            MergePatch patches) {
        this.attestations = attestations;
        this.rule = rule;
        this.list = list;
        this.history = history;
        this.patches = patches;
    }

    @GET
    @PermissionsAllowed("contractor:read")
    @PageOf(value = AttestationView.class, csv = AttestationList.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "認証・登録の一覧。List attestations, those that expire first at the top.")
    public Response list(
            @Parameter(description = "委託事業者。Contractor.") @QueryParam("contractorId") @Nullable UUID contractorId,
            @BeanParam @Valid AttestationFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return list.answer(contractorId, filter, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("contractor:read")
    @Operation(summary = "認証・登録を見る。Read an attestation.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttestationView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, attestations.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "認証・登録の一部を変更する。Change parts of an attestation (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewAttestation.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttestationView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Attestation attestation = attestations.get(id, ifMatch);
        NewAttestation before = attestation.written();
        attestation.write(rule.require(patches.merge(before, patch, NewAttestation.class)));
        if (!before.equals(attestation.written())) {
            attestations.record(attestation, "changed");
        }
        return Answers.ok(attestation.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("contractor:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "認証・登録の履歴。The attestation's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, attestations.subject(), attestations.get(id).id, page);
    }
}
