package org.daicho.page.audit.finding;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.AuditsResource;
import org.daicho.assurance.finding.AuditFindingsResource;
import org.daicho.assurance.finding.FindingFilter;
import org.daicho.assurance.finding.FindingView;
import org.daicho.assurance.finding.FindingsResource;
import org.daicho.assurance.finding.terms.FindingSeverity;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.page.ask.Asking;
import org.daicho.page.audit.scope.AuditScope;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.register.Things;
import org.daicho.page.search.Filters;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The findings of all audits, and one with its answer and what came of it. */
@Path(Places.FINDINGS)
@Within("finding")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class FindingPages {

    private static final String READ = "audit:read";

    private final Asking asking;
    private final FindingsResource findings;
    private final AuditFindingsResource ofAudit;
    private final AuditsResource audits;
    private final FindingTable table;
    private final AuditScope scope;
    private final Staff staff;
    private final Past past;
    private final Sheets sheets;

    @Inject
    FindingPages(
            Asking asking,
            FindingsResource findings,
            AuditFindingsResource ofAudit,
            AuditsResource audits,
            FindingTable table,
            AuditScope scope,
            Staff staff,
            Past past,
            Sheets sheets) {
        this.asking = asking;
        this.findings = findings;
        this.ofAudit = ofAudit;
        this.audits = audits;
        this.table = table;
        this.scope = scope;
        this.staff = staff;
        this.past = past;
        this.sheets = sheets;
    }

    /** @param auditId for those of this audit alone */
    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("state") @Nullable @Size(max = 20) String state,
            @QueryParam("severity") @Nullable @Size(max = 20) String severity,
            @QueryParam("auditId") @Nullable UUID auditId,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        if (auditId != null) {
            asking.requireInReach(READ, "audit", auditId);
        }
        FindingFilter filter = new FindingFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", FindingState.class, state);
        filter.severity = Filters.named("severity", FindingSeverity.class, severity);
        filter.sort = "dueOn";
        Page<FindingView> page = asking.<FindingView>list(
                        READ,
                        () -> auditId == null
                                ? findings.list(filter, Asking.rows(cursor), headers)
                                : ofAudit.list(auditId, filter, Asking.rows(cursor), headers))
                .orElseThrow();
        Section found = table.table(
                        l,
                        "found",
                        l.of("指摘事項の一覧（期限の早い順）", "Findings, the soonest first"),
                        l.of(
                                "当てはまる指摘事項はありません。指摘事項は監査の画面から登録します。",
                                "No such finding. They are registered on the page of their audit."),
                        page)
                .list(page, routing);
        return sheets.page(
                routing,
                asking.caller(),
                l.of("指摘事項", "Findings"),
                List.of(
                        search(l, filter, auditId),
                        auditId == null
                                ? found
                                : found.among(Filters.only(l, title(auditId, request), Places.FINDINGS))));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        FindingView view = asking.ask(
                        READ, () -> (FindingView) findings.read(id, request).getEntity())
                .orElseThrow();
        Cell about = view.subject() == null
                ? Cell.of(null)
                : scope.names(l, List.of(view.subject())).getOrDefault(view.subject(), Cell.of(null));
        List<Section> sections = Things.shown(
                FindingParts.facts(l, view, about, staff),
                FindingParts.doing(asking, l, view),
                past.section(l, READ, view.version(), newest -> findings.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), l.of("指摘事項: ", "Finding: ") + view.title(), sections);
    }

    private String title(UUID audit, Request request) {
        return asking.ask(READ, () -> (AuditView) audits.read(audit, request).getEntity())
                .orElseThrow()
                .title();
    }

    private static Section search(Tongue l, FindingFilter filter, @Nullable UUID auditId) {
        return Filters.form(
                l,
                Places.FINDINGS,
                Filters.keeping(
                        "auditId",
                        auditId,
                        Field.text("q", l.of("件名", "Title"), filter.q),
                        Filters.choice(
                                l, "state", l.of("状態", "State"), FindingState.class, FindingState::label, filter.state),
                        Filters.choice(
                                l,
                                "severity",
                                l.of("重要度", "Severity"),
                                FindingSeverity.class,
                                FindingSeverity::label,
                                filter.severity)));
    }
}
