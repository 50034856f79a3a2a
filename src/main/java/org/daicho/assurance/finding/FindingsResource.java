package org.daicho.assurance.finding;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.finding.terms.NewFinding;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/findings")
@Within("finding")
@Tag(name = "audits")
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {

    static final String PATH = "/api/v1/findings";

    private final Findings findings;
    private final FindingRule rule;
    private final FindingList list;
    private final History history;
    private final MergePatch patches;

    @Inject
    FindingsResource(Findings findings, FindingRule rule, FindingList list, History history, MergePatch patches) {
        this.findings = findings;
        this.rule = rule;
        this.list = list;
        this.history = history;
        this.patches = patches;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @PageOf(value = FindingView.class, csv = FindingList.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "すべての監査の指摘事項の一覧。List the findings of all audits.")
    public Response list(
            @BeanParam @Valid FindingFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return list.answer(filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("audit:read")
    @Operation(summary = "指摘事項を見る。Read a finding.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, findings.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "指摘事項の一部を変更する。Change parts of a finding that is not answered yet (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewFinding.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Finding finding = findings.get(id, ifMatch);
        NewFinding merged = rule.require(patches.merge(finding.written(), patch, NewFinding.class));
        finding.requireOpen();
        if (!merged.equals(finding.written())) {
            finding.write(merged);
            findings.record(finding, "changed");
        }
        return Answers.ok(finding.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("audit:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "指摘事項の履歴。The finding's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, findings.subject(), findings.get(id).id, page);
    }
}
