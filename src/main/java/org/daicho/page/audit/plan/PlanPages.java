package org.daicho.page.audit.plan;

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
import java.util.stream.Stream;
import org.daicho.assurance.audit.plan.AuditPlanFilter;
import org.daicho.assurance.audit.plan.AuditPlanKind;
import org.daicho.assurance.audit.plan.AuditPlanState;
import org.daicho.assurance.audit.plan.AuditPlanView;
import org.daicho.assurance.audit.plan.AuditPlansResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.register.Things;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Audit plans. */
@Path(Places.AUDIT_PLANS)
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PlanPages {

    private static final String READ = "audit:read";

    private final Asking asking;
    private final AuditPlansResource plans;
    private final Staff staff;
    private final Past past;
    private final Sheets sheets;

    @Inject
    PlanPages(Asking asking, AuditPlansResource plans, Staff staff, Past past, Sheets sheets) {
        this.asking = asking;
        this.plans = plans;
        this.staff = staff;
        this.past = past;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("state") @Nullable @Size(max = 20) String state,
            @QueryParam("kind") @Nullable @Size(max = 20) String kind,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        AuditPlanFilter filter = new AuditPlanFilter();
        filter.state = Filters.named("state", AuditPlanState.class, state);
        filter.kind = Filters.named("kind", AuditPlanKind.class, kind);
        filter.sort = "-fiscalYear";
        Page<AuditPlanView> page = asking.<AuditPlanView>list(
                        READ, () -> plans.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may("audit:write")) {
            sections.add(doing(
                    l, List.of(Cell.link(l.of("監査計画を登録する", "Register an audit plan"), Places.AUDIT_PLANS + "/new"))));
        }
        sections.add(Filters.form(
                l,
                Places.AUDIT_PLANS,
                List.of(
                        Filters.choice(
                                l,
                                "state",
                                l.of("状態", "State"),
                                AuditPlanState.class,
                                AuditPlanState::label,
                                filter.state),
                        Filters.choice(
                                l,
                                "kind",
                                l.of("種別", "Kind"),
                                AuditPlanKind.class,
                                AuditPlanKind::label,
                                filter.kind))));
        sections.add(found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("監査計画", "Audit plans"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        AuditPlanView view = asking.ask(
                        READ, () -> (AuditPlanView) plans.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("計画の内容", "Plan"), facts(l, view)),
                doing(l, view),
                past.section(l, READ, view.version(), newest -> plans.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), l.of("監査計画: ", "Audit plan: ") + view.title(), sections);
    }

    private static Section doing(Tongue l, List<Cell> links) {
        return Section.links("doing", l.of("手続", "What can be done"), links);
    }

    private Optional<Section> doing(Tongue l, AuditPlanView view) {
        if (!asking.may("audit:write")) {
            return Optional.empty();
        }
        return Optional.of(doing(
                l,
                Stream.of(PlanStep.values())
                        .filter(step -> step.isFrom(view.state()))
                        .map(step ->
                                Cell.link(l.of(step.label()), Places.AUDIT_PLANS + '/' + view.id() + '/' + step.path()))
                        .toList()));
    }

    private List<Fact> facts(Tongue l, AuditPlanView view) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(view.state().label())));
        facts.add(Fact.of(l.of("種別", "Kind"), l.of(view.kind().label())));
        facts.add(Fact.of(l.of("年度", "Fiscal years"), years(l, view)));
        UUID above = view.mediumTermPlanId();
        facts.add(new Fact(
                l.of("属する中期計画", "Its medium-term plan"),
                above == null
                        ? Cell.of(null)
                        : Cell.link(l.of("中期計画を見る", "See it"), Places.AUDIT_PLANS + '/' + above)));
        facts.add(Fact.of(l.of("監査方針", "Policy"), view.policy()));
        facts.add(Fact.of(l.of("重点テーマ", "Themes"), view.themes().isEmpty() ? null : String.join("\n", view.themes())));
        facts.add(Fact.of(
                l.of("監査対象", "What is audited"), view.targets().isEmpty() ? null : String.join("\n", view.targets())));
        facts.add(Fact.of(l.of("実施時期", "When"), view.timing()));
        facts.add(Fact.of(l.of("作成者", "Prepared by"), staff.name(view.preparedBy())));
        facts.add(Fact.of(l.of("承認日", "Approved on"), l.day(view.approvedOn())));
        facts.add(Fact.of(l.of("承認者", "Approved by"), staff.name(view.approvedBy())));
        facts.add(Fact.of(l.of("見直した理由", "Revised because"), view.revisedBecause()));
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        return facts;
    }

    private static String years(Tongue l, AuditPlanView view) {
        return Stream.of(view.fiscalYear(), view.fromFiscalYear(), view.toFiscalYear())
                .filter(year -> year != null)
                .map(year -> l.of(new FiscalYear(year).labelJa(), "" + year))
                .reduce((from, to) -> from + " – " + to)
                .orElse("—");
    }

    private static Section found(Tongue l, Page<AuditPlanView> page, RoutingContext routing) {
        return new Found<AuditPlanView>(
                        "found",
                        l.of("監査計画の一覧", "Audit plans found"),
                        List.of(
                                l.of("名称", "Title"),
                                l.of("種別", "Kind"),
                                l.of("年度", "Fiscal years"),
                                l.of("状態", "State")),
                        view -> List.of(
                                Cell.link(view.title(), Places.AUDIT_PLANS + '/' + view.id()),
                                Cell.of(l.of(view.kind().label())),
                                Cell.of(years(l, view)),
                                Cell.of(l.of(view.state().label()))),
                        l.of("当てはまる監査計画はありません。まず中期計画を登録してください。", "No such plan. Register a medium-term plan first."))
                .list(page, routing);
    }
}
