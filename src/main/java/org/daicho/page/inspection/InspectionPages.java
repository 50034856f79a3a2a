package org.daicho.page.inspection;

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
import org.daicho.access.gate.Within;
import org.daicho.assurance.inspection.SelfInspectionFilter;
import org.daicho.assurance.inspection.SelfInspectionState;
import org.daicho.assurance.inspection.SelfInspectionView;
import org.daicho.assurance.inspection.SelfInspectionsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Rows;
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

/** Self-inspections, and one with its questions and how far each post has come. */
@Path(Places.INSPECTIONS)
@Within("self-inspection")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class InspectionPages {

    private static final String READ = "self-inspection:read";

    private final Asking asking;
    private final SelfInspectionsResource rounds;
    private final PaperTable papers;
    private final Past past;
    private final Sheets sheets;

    @Inject
    InspectionPages(Asking asking, SelfInspectionsResource rounds, PaperTable papers, Past past, Sheets sheets) {
        this.asking = asking;
        this.rounds = rounds;
        this.papers = papers;
        this.past = past;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("state") @Nullable @Size(max = 20) String state,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        SelfInspectionFilter filter = new SelfInspectionFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", SelfInspectionState.class, state);
        filter.sort = "-opensOn";
        Page<SelfInspectionView> page = asking.<SelfInspectionView>list(
                        READ, () -> rounds.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may("self-inspection:write")) {
            sections.add(doing(
                    l,
                    List.of(Cell.link(l.of("自己点検を登録する", "Register a self-inspection"), Places.INSPECTIONS + "/new"))));
        }
        sections.add(Filters.form(
                l,
                Places.INSPECTIONS,
                List.of(
                        Field.text("q", l.of("名称", "Title"), filter.q),
                        Filters.choice(
                                l,
                                "state",
                                l.of("状態", "State"),
                                SelfInspectionState.class,
                                SelfInspectionState::label,
                                filter.state))));
        sections.add(found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("自己点検", "Self-inspections"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id,
            @QueryParam(PaperTable.STATE) @Nullable @Size(max = 20) String sheetState,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        SelfInspectionView view = asking.ask(READ, () ->
                        (SelfInspectionView) rounds.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                facts(l, view),
                doing(l, view),
                papers.section(l, id, sheetState, cursor, headers, routing),
                Optional.of(questions(l, view)),
                past.section(l, READ, view.version(), newest -> rounds.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), view.title(), sections);
    }

    private static Section doing(Tongue l, List<Cell> links) {
        return Section.links("doing", l.of("手続", "What can be done"), links);
    }

    private Optional<Section> doing(Tongue l, SelfInspectionView view) {
        List<Cell> links = Stream.of(InspectionStep.values())
                .filter(step -> asking.may("self-inspection:write") && step.isFrom(view.state()))
                .map(step -> Cell.link(l.of(step.label()), Places.INSPECTIONS + '/' + view.id() + '/' + step.path()))
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(doing(l, links));
    }

    private static Section facts(Tongue l, SelfInspectionView view) {
        return Section.facts(
                "terms",
                l.of("自己点検の内容", "Self-inspection"),
                List.of(
                        Fact.of(l.of("状態", "State"), l.of(view.state().label())),
                        Fact.of(l.of("年度", "Fiscal year"), l.of(view.fiscalYearLabel(), "" + view.fiscalYear())),
                        Fact.of(l.of("実施期間", "Days"), l.day(view.opensOn()) + " – " + l.day(view.closesOn())),
                        Fact.of(l.of("開始した日", "Opened on"), l.day(view.openedOn())),
                        Fact.of(l.of("終了した日", "Closed on"), l.day(view.closedOn())),
                        Fact.of(l.of("備考", "Note"), view.note())));
    }

    private static Section questions(Tongue l, SelfInspectionView view) {
        String heading = l.of("設問", "Questions");
        List<List<Cell>> rows = view.questions().stream()
                .map(question -> List.of(
                        Cell.of(question.code()),
                        Cell.of(question.text()),
                        Cell.of(l.of(question.kind().label())),
                        Cell.of(question.requirement())))
                .toList();
        return Section.table(
                "questions",
                heading,
                new Rows(
                        heading,
                        List.of(
                                l.of("番号", "Code"),
                                l.of("設問", "Question"),
                                l.of("答え方", "Answered by"),
                                l.of("要件", "Requirement")),
                        rows,
                        null),
                "");
    }

    private static Section found(Tongue l, Page<SelfInspectionView> page, RoutingContext routing) {
        return new Found<SelfInspectionView>(
                        "found",
                        l.of("自己点検の一覧（新しい順）", "Self-inspections found, the newest first"),
                        List.of(
                                l.of("名称", "Title"),
                                l.of("年度", "Fiscal year"),
                                l.of("実施期間", "Days"),
                                l.of("状態", "State")),
                        view -> List.of(
                                Places.link(view.title(), "self-inspection", view.id()),
                                Cell.of(l.of(view.fiscalYearLabel(), "" + view.fiscalYear())),
                                Cell.of(l.day(view.opensOn()) + " – " + l.day(view.closesOn())),
                                Cell.of(l.of(view.state().label()))),
                        l.of(
                                "当てはまる自己点検はありません。まだ無ければ、設問を用意して登録してください。",
                                "No such self-inspection. Register one with its questions."))
                .list(page, routing);
    }
}
