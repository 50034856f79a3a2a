package org.daicho.verification.measure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.daicho.verification.measure.terms.Answer;
import org.daicho.verification.measure.terms.Escalation;
import org.daicho.verification.measure.terms.Recheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a measure's life, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/measures/{id}")
@Within("measure")
@Tag(name = "measures")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureStepsResource {

    private final Measures measures;
    private final MeasureStepRule rule;
    private final Clock clock;

    @Inject
    MeasureStepsResource(Measures measures, MeasureStepRule rule, Clock clock) {
        this.measures = measures;
        this.rule = rule;
        this.clock = clock;
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("verification:write")
    @Operation(summary = "委託事業者の回答（是正報告）を記録する。Record the contractor's answer.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Answer answer) {
        Measure measure = measures.get(id, ifMatch);
        rule.require(measure, answer);
        measure.answer(answer);
        return recorded(measure, "answered");
    }

    @POST
    @Path("recheck")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("verification:write")
    @Operation(
            summary = "再確認を記録する。合格なら完了、不合格なら要求中に戻る。Record a re-check: passed closes, failed opens again.",
            description = "A measure is not closed before the role that its severity demands was told.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response recheck(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Recheck recheck) {
        Measure measure = measures.get(id, ifMatch);
        rule.require(measure, recheck);
        measure.recheck(recheck);
        return recorded(measure, recheck.passed() ? "closed" : "reopened");
    }

    @POST
    @Path("escalate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("verification:write")
    @Operation(summary = "統括情報セキュリティ責任者か CISO への報告を記録する。Record that it was escalated.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response escalate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Escalation escalation) {
        Measure measure = measures.get(id, ifMatch);
        rule.require(measure, escalation);
        measure.escalate(escalation);
        return recorded(measure, "escalated");
    }

    private Response recorded(Measure measure, String verb) {
        measures.record(measure, verb);
        return Answers.ok(MeasureView.of(measure, LocalDate.now(clock)));
    }
}
