package org.daicho.contract.inspection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractView;
import org.daicho.contract.reference.EvidenceReferences;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.organization.Signatories;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contracts/{id}/inspection")
@Within("contract")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class InspectionResource {

    private static final Text TOO_EARLY = Text.of("検収日が履行開始日より前です。", "It is before the first day of performance.");

    private final ContractDirectory contracts;
    private final Inspections inspections;
    private final Signatories signatories;
    private final EvidenceReferences evidence;
    private final History history;
    private final Clock clock;

    @Inject
    InspectionResource(
            ContractDirectory contracts,
            Inspections inspections,
            Signatories signatories,
            EvidenceReferences evidence,
            History history,
            Clock clock) {
        this.contracts = contracts;
        this.inspections = inspections;
        this.signatories = signatories;
        this.evidence = evidence;
        this.history = history;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("contract:read")
    @Operation(summary = "検収の結果を見る。Read the final inspection.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InspectionView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, required(id).view());
    }

    @PUT
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "検収の結果を記録する。Record the final inspection.",
            description = "The first one needs no If-Match; one that replaces it does.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InspectionView.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewInspection wanted) {
        ContractView contract = contracts.open(id);
        Inspection present = inspections.ofContract(id);
        if (present == null) {
            IfMatch.refuseIfSent(ifMatch);
            check(contract, wanted);
            Inspection created = inspections.add(new Inspection(Ids.next(), id, wanted, clock.instant()));
            return Answers.created("/api/v1/contracts/" + id + "/inspection", created.view());
        }
        IfMatch.require(ifMatch, present.version);
        check(contract, wanted);
        if (!present.says(wanted)) {
            present.write(wanted);
            inspections.record(present, "changed");
        }
        return Answers.ok(present.view());
    }

    @GET
    @Path("history")
    @PermissionsAllowed("contract:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "検収の履歴。The history of the final inspection.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, inspections.subject(), required(id).id, page);
    }

    private Inspection required(UUID contractId) {
        contracts.view(contractId);
        Inspection found = inspections.ofContract(contractId);
        if (found == null) {
            throw ProblemException.notFound(inspections.subject(), contractId);
        }
        return found;
    }

    private void check(ContractView contract, NewInspection wanted) {
        Violations violations = new Violations();
        signatories.check(wanted.inspector(), "/inspector", violations);
        evidence.check(wanted.evidenceIds(), "/evidenceIds", violations);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations
                .refuseIf(wanted.inspectedOn().isBefore(contract.startsOn()), "/inspectedOn", "before-start", TOO_EARLY)
                .orThrow(ProblemKind.INVALID_REQUEST);
    }
}
