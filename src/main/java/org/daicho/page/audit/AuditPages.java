package org.daicho.page.audit;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.audit.AuditFilter;
import org.daicho.assurance.audit.AuditKind;
import org.daicho.assurance.audit.AuditState;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.AuditsResource;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.audit.finding.FindingTable;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.register.Things;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Audits, and one with all that was found in it. */
@Path(Places.AUDITS)
@Within("audit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class AuditPages {

    private static final String READ = "audit:read";

    private final Asking asking;
    private final AuditsResource audits;
    private final AuditParts parts;
    private final FindingTable findings;
    private final Things things;
    private final Past past;
    private final Sheets sheets;

    @Inject
    AuditPages(
            Asking asking,
            AuditsResource audits,
            AuditParts parts,
            FindingTable findings,
            Things things,
            Past past,
            Sheets sheets) {
        this.asking = asking;
        this.audits = audits;
        this.parts = parts;
        this.findings = findings;
        this.things = things;
        this.past = past;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("state") @Nullable @Size(max = 20) String state,
            @QueryParam("kind") @Nullable @Size(max = 20) String kind,
            @QueryParam("fiscalYear") @Nullable @Size(max = 20) String fiscalYear,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        AuditFilter filter = new AuditFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", AuditState.class, state);
        filter.kind = Filters.named("kind", AuditKind.class, kind);
        filter.fiscalYear = Filters.fiscalYear(fiscalYear);
        filter.sort = "-startsOn";
        Page<AuditView> page = asking.<AuditView>list(READ, () -> audits.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        List<Cell> ways = new ArrayList<>();
        if (asking.may("audit:write")) {
            ways.add(Cell.link(l.of("監査を計画する", "Plan an audit"), Places.AUDITS + "/new"));
        }
        if (asking.mayAll(READ)) {
            String words = asking.may("audit:write")
                    ? l.of("監査計画を見る・登録する", "See and register audit plans")
                    : l.of("監査計画を見る", "See audit plans");
            ways.add(Cell.link(words, Places.AUDIT_PLANS));
        }
        ways.add(Cell.link(l.of("すべての監査の指摘事項を見る", "See the findings of all audits"), Places.FINDINGS));
        sections.add(Section.links("doing", l.of("手続", "What can be done"), ways));
        sections.add(search(l, filter, fiscalYear));
        sections.add(found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("監査", "Audits"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        AuditView view = asking.ask(
                        READ, () -> (AuditView) audits.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                parts.facts(l, view),
                parts.doing(l, view),
                findings.ofAudit(l, id, headers),
                Optional.of(parts.scope(l, view)),
                Optional.of(parts.auditors(l, view)),
                things.evidence(l, SubjectType.AUDIT, id, headers),
                things.handIn(l, SubjectType.AUDIT, id),
                past.section(l, READ, view.version(), newest -> audits.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), l.of("監査: ", "Audit: ") + view.title(), sections);
    }

    private static Section search(Tongue l, AuditFilter filter, @Nullable String fiscalYear) {
        return Filters.form(
                l,
                Places.AUDITS,
                List.of(
                        Field.text("q", l.of("名称", "Title"), filter.q),
                        Field.text("fiscalYear", l.of("年度（例: 令和8年度）", "Fiscal year, such as 2026"), fiscalYear),
                        Filters.choice(
                                l, "state", l.of("状態", "State"), AuditState.class, AuditState::label, filter.state),
                        Filters.choice(l, "kind", l.of("種別", "Kind"), AuditKind.class, AuditKind::label, filter.kind)));
    }

    private static Section found(Tongue l, Page<AuditView> page, RoutingContext routing) {
        return new Found<AuditView>(
                        "found",
                        l.of("監査の一覧（新しい順）", "Audits found, the newest first"),
                        List.of(
                                l.of("名称", "Title"),
                                l.of("年度", "Fiscal year"),
                                l.of("種別", "Kind"),
                                l.of("期間", "Days"),
                                l.of("状態", "State")),
                        view -> List.of(
                                Places.link(view.title(), "audit", view.id()),
                                Cell.of(l.of(view.fiscalYearLabel(), "" + view.fiscalYear())),
                                Cell.of(l.of(view.kind().label())),
                                Cell.of(l.day(view.startsOn()) + " – " + l.day(view.endsOn())),
                                Cell.of(l.of(view.state().label()))),
                        l.of("当てはまる監査はありません。まだ無ければ「監査を計画する」から始めてください。", "No such audit. Begin by planning one."))
                .list(page, routing);
    }
}
