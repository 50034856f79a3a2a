package org.daicho.page.policy;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.access.gate.Within;
import org.daicho.assurance.policy.PolicyDocumentFilter;
import org.daicho.assurance.policy.PolicyDocumentKind;
import org.daicho.assurance.policy.PolicyDocumentState;
import org.daicho.assurance.policy.PolicyDocumentView;
import org.daicho.assurance.policy.PolicyDocumentsResource;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Field;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Policy documents, the review that is due first at the top. */
@Path(Places.DOCUMENTS)
@Within("policy-document")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class DocumentPages {

    private static final String READ = "policy-document:read";

    private final Asking asking;
    private final PolicyDocumentsResource documents;
    private final DocumentTables tables;
    private final Staff staff;
    private final Things things;
    private final Past past;
    private final Sheets sheets;
    private final Clock clock;

    @Inject
    DocumentPages(
            Asking asking,
            PolicyDocumentsResource documents,
            DocumentTables tables,
            Staff staff,
            Things things,
            Past past,
            Sheets sheets,
            Clock clock) {
        this.asking = asking;
        this.documents = documents;
        this.tables = tables;
        this.staff = staff;
        this.things = things;
        this.past = past;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("state") @Nullable @Size(max = 20) String state,
            @QueryParam("kind") @Nullable @Size(max = 20) String kind,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        PolicyDocumentFilter filter = new PolicyDocumentFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", PolicyDocumentState.class, state);
        filter.kind = Filters.named("kind", PolicyDocumentKind.class, kind);
        filter.sort = "nextReviewOn";
        Page<PolicyDocumentView> page = asking.<PolicyDocumentView>list(
                        READ, () -> documents.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may("policy-document:write")) {
            sections.add(doing(
                    l,
                    List.of(Cell.link(l.of("規程・方針を登録する", "Register a policy document"), Places.DOCUMENTS + "/new"))));
        }
        sections.add(search(l, filter));
        sections.add(found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("規程・方針", "Policy documents"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        PolicyDocumentView view = asking.ask(READ, () ->
                        (PolicyDocumentView) documents.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("登録内容", "Entry"), facts(l, view)),
                doing(l, view),
                tables.editions(l, id, headers),
                tables.reviews(l, id, headers),
                things.evidence(l, SubjectType.POLICY_DOCUMENT, id, headers),
                things.handIn(l, SubjectType.POLICY_DOCUMENT, id),
                past.section(l, READ, view.version(), newest -> documents.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), view.title(), sections);
    }

    private static Section doing(Tongue l, List<Cell> links) {
        return Section.links("doing", l.of("手続", "What can be done"), links);
    }

    private Optional<Section> doing(Tongue l, PolicyDocumentView view) {
        return asking.may("policy-document:write") && view.state() == PolicyDocumentState.ACTIVE
                ? Optional.of(doing(
                        l,
                        Stream.of(DocumentStep.values())
                                .map(step -> Cell.link(
                                        l.of(step.label()), Places.DOCUMENTS + '/' + view.id() + '/' + step.path()))
                                .toList()))
                : Optional.empty();
    }

    private List<Fact> facts(Tongue l, PolicyDocumentView view) {
        return List.of(
                Fact.of(l.of("状態", "State"), l.of(view.state().label())),
                Fact.of(l.of("種別", "Kind"), l.of(view.kind().label())),
                Fact.of(l.of("番号", "Number"), view.number()),
                Fact.of(l.of("所管", "Kept by"), staff.name(view.owner())),
                Fact.of(l.of("閲覧の制限", "Restricted"), l.yes(view.restricted())),
                Fact.of(
                        l.of("見直しの間隔", "Months between reviews"),
                        l.of("%dか月", "%d").formatted(view.reviewEveryMonths())),
                new Fact(l.of("次回の見直し", "Next review"), due(l, view)),
                Fact.of(l.of("廃止日", "Abolished on"), l.day(view.abolishedOn())),
                Fact.of(l.of("廃止の理由", "Abolished because"), view.abolishedBecause()),
                Fact.of(l.of("備考", "Note"), view.note()));
    }

    private Cell due(Tongue l, PolicyDocumentView view) {
        return view.state() == PolicyDocumentState.ACTIVE && view.nextReviewOn().isBefore(LocalDate.now(clock))
                ? Cell.marked(l.day(view.nextReviewOn()) + l.of("（期限超過）", " (overdue)"), "high")
                : Cell.of(l.day(view.nextReviewOn()));
    }

    private static Section search(Tongue l, PolicyDocumentFilter filter) {
        return Filters.form(
                l,
                Places.DOCUMENTS,
                List.of(
                        Field.text("q", l.of("名称", "Title"), filter.q),
                        Filters.choice(
                                l,
                                "kind",
                                l.of("種別", "Kind"),
                                PolicyDocumentKind.class,
                                PolicyDocumentKind::label,
                                filter.kind),
                        Filters.choice(
                                l,
                                "state",
                                l.of("状態", "State"),
                                PolicyDocumentState.class,
                                PolicyDocumentState::label,
                                filter.state)));
    }

    private Section found(Tongue l, Page<PolicyDocumentView> page, RoutingContext routing) {
        return new Found<PolicyDocumentView>(
                        "found",
                        l.of("規程・方針の一覧（見直しの早い順）", "Policy documents, the next review first"),
                        List.of(
                                l.of("名称", "Title"),
                                l.of("種別", "Kind"),
                                l.of("番号", "Number"),
                                l.of("次回の見直し", "Next review"),
                                l.of("状態", "State")),
                        view -> List.of(
                                Places.link(view.title(), "policy-document", view.id()),
                                Cell.of(l.of(view.kind().label())),
                                Cell.of(view.number()),
                                due(l, view),
                                Cell.of(l.of(view.state().label()))),
                        l.of(
                                "当てはまる規程・方針はありません。まず情報セキュリティ基本方針と対策基準を登録してください。",
                                "No such document. Register the basic policy and the standard first."))
                .list(page, routing);
    }
}
