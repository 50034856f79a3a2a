package org.daicho.assurance.finding;

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
import org.daicho.assurance.finding.terms.FollowUpResult;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happens to a finding, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/findings/{id}")
@Within("finding")
@Tag(name = "audits")
@Produces(MediaType.APPLICATION_JSON)
public class FindingStepsResource {

    /**
     * What the audited unit answers (改善計画・回答).
     *
     * @param plan what it will do, and until when
     */
    public record FindingResponse(
            @NotBlank @Size(max = 4000) @Schema(examples = "指摘のとおり、承認の記録が担当者の手元にとどまっていた。") String response,
            @NotBlank @Size(max = 4000) @Schema(examples = "令和9年1月末までに承認書を契約ごとに登録する。") String plan,
            @NotNull @Schema(examples = "2026-12-25") LocalDate respondedOn) {}

    /** @param by who checked it: not who has to answer it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingFollowUp(
            @NotNull @Schema(examples = "ADEQUATE") FollowUpResult result,
            @NotNull @Schema(examples = "2027-02-10") LocalDate on,
            @NotNull @Valid Signatory by,
            @Size(max = 2000) @Schema(examples = "3件とも承認書の登録を確認した。") @Nullable String note) {}

    private final Findings findings;
    private final FindingRule rule;
    private final Clock clock;

    @Inject
    FindingStepsResource(Findings findings, FindingRule rule, Clock clock) {
        this.findings = findings;
        this.rule = rule;
        this.clock = clock;
    }

    @POST
    @Path("respond")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "指摘事項への回答と改善計画を記録する。Record the answer to a finding and the plan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response respond(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid FindingResponse answer) {
        Finding finding = findings.get(id, ifMatch);
        rule.require(answer);
        finding.respond(answer);
        return recorded(finding, "responded");
    }

    @POST
    @Path("follow-up")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "改善状況の確認（フォローアップ）を記録する。Record a follow-up.",
            description = "INADEQUATE opens the finding again; PLAN_ACCEPTED lets the audit be closed on its plan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response followUp(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid FindingFollowUp check) {
        Finding finding = findings.get(id, ifMatch);
        rule.require(finding, check);
        finding.followUp(check);
        return recorded(finding, "followed-up");
    }

    @POST
    @Path("close")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Operation(summary = "指摘事項を完了する。Close a finding that was put right.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        Finding finding = findings.get(id, ifMatch);
        finding.close(LocalDate.now(clock));
        return recorded(finding, "closed");
    }

    private Response recorded(Finding finding, String verb) {
        return Answers.ok(findings.record(finding, verb).view());
    }
}
