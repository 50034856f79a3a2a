package org.daicho.assurance.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.inject.Instance;
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
import org.daicho.assurance.audit.independence.IndependenceCheck;
import org.daicho.assurance.audit.plan.AuditPlanDirectory;
import org.daicho.assurance.audit.plan.AuditPlanState;
import org.daicho.assurance.subject.AuditSubjects;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
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

/** The steps of an audit, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/audits/{id}")
@Within("audit")
@Tag(name = "audits")
@Produces(MediaType.APPLICATION_JSON)
public class AuditStepsResource {

    private static final Text NOT_APPROVED = Text.of("年度計画が承認されていません。", "The annual plan is not approved.");
    private static final Text EARLY =
            Text.of("委員会への報告が報告書より前です。", "It was reported to the committee before it was written.");

    /**
     * The report (監査報告書).
     *
     * @param opinion in the auditors' own words
     * @param reportEvidenceId the report itself
     * @param reportedToCommitteeOn 情報セキュリティ委員会に報告した日; may follow later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuditReport(
            @NotNull @Schema(examples = "2026-12-10") LocalDate reportedOn,
            @NotNull @Schema(examples = "ADVISORY") OpinionKind opinionKind,
            @NotBlank @Size(max = 10_000) @Schema(examples = "再委託の承認記録を契約ごとに保存することを助言する。") String opinion,
            @Nullable UUID reportEvidenceId,
            @Schema(examples = "2026-12-20") @Nullable LocalDate reportedToCommitteeOn) {}

    public record AuditPresentation(@NotNull @Schema(examples = "2026-12-20") LocalDate on) {}

    private final Audits audits;
    private final AuditPlanDirectory plans;
    private final IndependenceCheck independence;
    private final Instance<ClosingObstacles> obstacles;
    private final AuditSubjects subjects;
    private final Clock clock;

    @Inject
    AuditStepsResource(
            Audits audits,
            AuditPlanDirectory plans,
            IndependenceCheck independence,
            Instance<ClosingObstacles> obstacles,
            AuditSubjects subjects,
            Clock clock) {
        this.audits = audits;
        this.plans = plans;
        this.independence = independence;
        this.obstacles = obstacles;
        this.subjects = subjects;
        this.clock = clock;
    }

    @POST
    @Path("start")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Operation(
            summary = "監査を始める。Start the audit.",
            description =
                    "Refused while an auditor is not independent and no exception is recorded, or the plan is a draft.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response start(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        Audit audit = audits.get(id, ifMatch);
        boolean planIsDraft = audit.planId != null && plans.view(audit.planId).state() != AuditPlanState.APPROVED;
        Audit.START
                .reasons(audit.state)
                .refuseIf(planIsDraft, "/planId", "plan-not-approved", NOT_APPROVED)
                .add(independence.reasons(
                        audit.auditors, audit.scope, audit.auditeeUnitIds, audit.startsOn, audit.endsOn))
                .orThrow(ProblemKind.CONFLICT);
        audit.start(LocalDate.now(clock));
        return recorded(audit, "started");
    }

    @POST
    @Path("report")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "監査結果の報告を記録する。Record the report.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response report(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AuditReport report) {
        Audit audit = audits.get(id, ifMatch);
        Violations violations = new Violations();
        violations.read("/opinion", report.opinion(), StoredText::lines);
        subjects.checkEvidence(report.reportEvidenceId(), "/reportEvidenceId", violations);
        violations
                .refuseIf(
                        report.reportedToCommitteeOn() != null
                                && report.reportedToCommitteeOn().isBefore(report.reportedOn()),
                        "/reportedToCommitteeOn",
                        "before-report",
                        EARLY)
                .orThrow(ProblemKind.INVALID_REQUEST);
        audit.report(report);
        return recorded(audit, "reported");
    }

    @POST
    @Path("present")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "情報セキュリティ委員会への報告を記録する。Record when the report was presented to the committee.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response present(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AuditPresentation presentation) {
        Audit audit = audits.get(id, ifMatch);
        Audit.PRESENT.reasons(audit.state).orThrow(ProblemKind.CONFLICT);
        new Violations()
                .refuseIf(presentation.on().isBefore(audit.reportedOn), "/on", "before-report", EARLY)
                .orThrow(ProblemKind.INVALID_REQUEST);
        audit.present(presentation.on());
        return recorded(audit, "presented");
    }

    @POST
    @Path("close")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Operation(
            summary = "監査を終える。Close the audit.",
            description = "Refused while a finding is neither done with nor has an accepted plan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        Audit audit = audits.get(id, ifMatch);
        Violations reasons = Audit.CLOSE.reasons(audit.state);
        obstacles.forEach(some -> reasons.add(some.of(id)));
        reasons.orThrow(ProblemKind.CONFLICT);
        audit.close(LocalDate.now(clock));
        return recorded(audit, "closed");
    }

    private Response recorded(Audit audit, String verb) {
        return Answers.ok(audits.record(audit, verb).view());
    }
}
