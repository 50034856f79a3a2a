package org.daicho.verification.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.sheet.NewResult;
import org.daicho.verification.sheet.SheetLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sheet of a verification and the steps of its life. The sheet is part of it: the entity tag is the verification's. */
@Path("/api/v1/verifications/{id}")
@Within("verification")
@Tag(name = "verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationStepsResource {

    private static final String EXAMPLE =
            """
            {"CL-05": {"result": "FAIL", "note": "今年度の教育の記録がない"},
             "CL-08": {"result": "NOT_APPLICABLE", "reason": "再委託がないため"}}""";

    /** The requirements that are looked at, in the order of the catalogue; {@code version} is the verification's. */
    @Schema(name = "VerificationSheet")
    public record Sheet(long version, @Schema(examples = "R8.3") String edition, List<SheetLine> items)
            implements Versioned {}

    /** Whom the results were reported to, and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "VerificationReport")
    public record Report(
            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Signatory> reportedTo,
            @NotNull @Schema(examples = "2026-10-20") LocalDate reportedOn) {}

    @Schema(name = "VerificationCancelling")
    public record Cancelling(@NotBlank @Size(max = 1000) @Schema(examples = "契約が解除されたため") String reason) {}

    private final VerificationSteps steps;
    private final Clock clock;

    @Inject
    VerificationStepsResource(VerificationSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @GET
    @Path("sheet")
    @PermissionsAllowed("verification:read")
    @Operation(
            summary = "確認票（確認する項目とその結果）。The check sheet: what is looked at, and the results.",
            description =
                    "Made from the clauses that bind the contract or are in it. Once done, it stays as it was then.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sheet.class)))
    public Response sheet(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, sheet(steps.get(id)));
    }

    @PUT
    @Path("results")
    @Transactional
    @PermissionsAllowed("verification:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "複数の項目の結果をまとめて記録する。State several results at once.",
            description = "The body maps codes to results. Lines that it does not name keep theirs.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sheet.class)))
    public Response state(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(content = @Content(example = EXAMPLE)) @NotNull @NotEmpty @Size(max = 500) Map<String, @NotNull @Valid NewResult> results) {
        return Answers.ok(sheet(steps.state(id, ifMatch, results)));
    }

    @POST
    @Path("complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("verification:write")
    @Operation(
            summary = "確認を完了する。Complete the verification; its results are frozen.",
            description =
                    "Refused while a mandatory line has no result or a failed one no note, and as good with a failed one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Completion completion) {
        return answer(steps.complete(id, ifMatch, completion));
    }

    @POST
    @Path("report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("verification:write")
    @Operation(summary = "結果の報告を記録する。Record whom the results were reported to.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response report(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Report report) {
        return answer(steps.report(id, ifMatch, report.reportedTo(), report.reportedOn()));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("verification:write")
    @Operation(summary = "予定した確認を取りやめる。Call a planned verification off.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Cancelling cancelling) {
        return answer(steps.cancel(id, ifMatch, cancelling.reason()));
    }

    private Sheet sheet(Verification verification) {
        return new Sheet(verification.version, verification.edition, steps.lines(verification));
    }

    private Response answer(Verification verification) {
        return Answers.ok(VerificationView.of(verification, LocalDate.now(clock)));
    }
}
