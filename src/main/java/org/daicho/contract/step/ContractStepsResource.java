package org.daicho.contract.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.daicho.contract.ContractSteps;
import org.daicho.contract.ContractView;
import org.daicho.contract.terms.SelectionDecision;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a contract's life, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/contracts/{id}")
@Within("contract")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractStepsResource {

    /** @param signedOn 契約日; absent when the contract already has one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signing(@Schema(examples = "2026-04-01") @Nullable LocalDate signedOn) {}

    public record Cancelling(@NotBlank @Size(max = 1000) @Schema(examples = "入札不調のため") String reason) {}

    /** @param suspendedOn today if it is not said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suspending(
            @NotBlank @Size(max = 1000) @Schema(examples = "情報の目的外利用の疑いがあるため") String reason,
            @Schema(examples = "2026-10-01") @Nullable LocalDate suspendedOn) {}

    /** @param resumedOn today if it is not said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Resuming(@Schema(examples = "2026-10-15") @Nullable LocalDate resumedOn) {}

    /** @param endedOn the last day of performance, today if it is not said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ending(
            @NotBlank @Size(max = 1000) @Schema(examples = "契約期間の満了") String reason,
            @Schema(examples = "2027-03-31") @Nullable LocalDate endedOn) {}

    private final ContractSteps steps;
    private final Clock clock;

    @Inject
    ContractStepsResource(ContractSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @POST
    @Path("select")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Operation(summary = "委託先の選定を記録する。Record the decision for this contractor.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response select(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SelectionDecision decision) {
        return Answers.ok(steps.select(id, ifMatch, decision));
    }

    @POST
    @Path("sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(
            summary = "契約を締結済にする。Sign.",
            description =
                    "Refused while any mandatory clause is unanswered, missing without a waiver, or waived too long.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @Nullable Signing signing) {
        return Answers.ok(steps.sign(id, ifMatch, signing == null ? null : signing.signedOn()));
    }

    @POST
    @Path("activate")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(summary = "履行中にする。Performance begins; the contract needs an owner's post.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response activate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(steps.activate(id, ifMatch));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(summary = "締結前の契約を取りやめる。Cancel before signing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Cancelling cancelling) {
        return Answers.ok(steps.cancel(id, ifMatch, cancelling.reason()));
    }

    @POST
    @Path("suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(summary = "委託業務を一時中断する。Suspend performance.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Suspending suspending) {
        return Answers.ok(steps.suspend(id, ifMatch, orToday(suspending.suspendedOn()), suspending.reason()));
    }

    @POST
    @Path("resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(summary = "委託業務を再開する。Resume performance.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @Nullable Resuming resuming) {
        return Answers.ok(steps.resume(id, ifMatch, orToday(resuming == null ? null : resuming.resumedOn())));
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(summary = "履行を終え、終了手続に入る。Performance ends; inspection, return and disposal follow.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Ending ending) {
        return Answers.ok(steps.end(id, ifMatch, orToday(ending.endedOn()), ending.reason()));
    }

    @POST
    @Path("close")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(
            summary = "契約を完了する。Close.",
            description =
                    "Refused until the final inspection has passed, everything handed over is returned or disposed of with"
                            + " proof, and no request to subcontract is undecided. What is subcontracted ends on the last day of"
                            + " performance, and all its assignments end.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(steps.close(id, ifMatch));
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
