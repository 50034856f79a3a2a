package org.daicho.assurance.finding;

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
import org.daicho.assurance.audit.AuditDirectory;
import org.daicho.assurance.finding.terms.NewFinding;
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

/** The findings of one audit. */
@Path("/api/v1/audits/{id}/findings")
@Within("audit")
@Tag(name = "audits")
@Produces(MediaType.APPLICATION_JSON)
public class AuditFindingsResource {

    private final Findings findings;
    private final FindingRule rule;
    private final FindingList list;
    private final AuditDirectory audits;
    private final Clock clock;

    @Inject
    AuditFindingsResource(Findings findings, FindingRule rule, FindingList list, AuditDirectory audits, Clock clock) {
        this.findings = findings;
        this.rule = rule;
        this.list = list;
        this.audits = audits;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "指摘事項を登録する。Register a finding.", description = "While the audit is in progress or reported.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewFinding wanted) {
        rule.requireAudit(id);
        FindingView created = findings.add(new Finding(Ids.next(), id, rule.require(wanted), clock.instant()))
                .view();
        return Answers.created(FindingsResource.PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("audit:read")
    @PageOf(value = FindingView.class, csv = FindingList.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "この監査の指摘事項の一覧。List the findings of this audit.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid FindingFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return list.answer(filter.criteria(audits.view(id).id()), filter.sort, page, headers);
    }
}
