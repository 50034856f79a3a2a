package org.daicho.page.verification;

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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
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
import org.daicho.verification.measure.MeasureFilter;
import org.daicho.verification.measure.MeasureView;
import org.daicho.verification.measure.MeasuresResource;
import org.daicho.verification.measure.terms.MeasureState;
import org.daicho.verification.measure.terms.Severity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Measures: what was demanded of whom, and how far it has come. */
@Path(Places.MEASURES)
@Within("measure")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class MeasurePages {

    private static final String READ = "verification:read";

    private final Asking asking;
    private final MeasuresResource measures;
    private final Subjects subjects;
    private final Things things;
    private final Past past;
    private final Sheets sheets;

    @Inject
    MeasurePages(Asking asking, MeasuresResource measures, Subjects subjects, Things things, Past past, Sheets sheets) {
        this.asking = asking;
        this.measures = measures;
        this.subjects = subjects;
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
            @QueryParam("severity") @Nullable @Size(max = 20) String severity,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        MeasureFilter filter = new MeasureFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", MeasureState.class, state);
        filter.severity = Filters.named("severity", Severity.class, severity);
        filter.sort = "dueOn";
        Page<MeasureView> page = asking.<MeasureView>list(
                        READ, () -> measures.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = List.of(search(l, q, filter), found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("措置", "Measures"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        MeasureView view = asking.ask(
                        READ, () -> (MeasureView) measures.read(id, request).getEntity())
                .orElseThrow();
        Subjects.Of about = about(view);
        Cell subject = Subjects.cell(about, subjects.names(List.of(about)));
        List<Section> sections = Things.shown(
                MeasureParts.facts(l, view, subject),
                MeasureParts.doing(l, view, asking.may("verification:write")),
                MeasureParts.rechecks(l, view),
                MeasureParts.escalations(l, view),
                things.evidence(l, SubjectType.MEASURE, id, headers),
                things.handIn(l, SubjectType.MEASURE, id),
                past.section(l, READ, view.version(), newest -> measures.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), l.of("措置: ", "Measure: ") + subject.text(), sections);
    }

    private static Subjects.Of about(MeasureView view) {
        return new Subjects.Of(view.contractId(), view.serviceId(), view.contractorId());
    }

    private static Section search(Tongue l, @Nullable String q, MeasureFilter filter) {
        Field state =
                Filters.choice(l, "state", l.of("状態", "State"), MeasureState.class, MeasureState::label, filter.state);
        Field severity = Filters.choice(
                l, "severity", l.of("重要度", "Severity"), Severity.class, Severity::label, filter.severity);
        return Filters.form(l, Places.MEASURES, List.of(Field.text("q", l.of("要求内容", "Demand"), q), state, severity));
    }

    private Section found(Tongue l, Page<MeasureView> page, RoutingContext routing) {
        Map<UUID, Cell> names =
                subjects.names(page.items().stream().map(MeasurePages::about).toList());
        return new Found<MeasureView>(
                        "found",
                        l.of("措置の一覧（期限の早い順）", "Measures found, the soonest first"),
                        List.of(
                                l.of("要求内容", "Demand"),
                                l.of("対象", "About"),
                                l.of("重要度", "Severity"),
                                l.of("期限", "Due"),
                                l.of("状態", "State")),
                        view -> List.of(
                                Places.link(view.demand(), "measure", view.id()),
                                Subjects.cell(about(view), names),
                                Cell.marked(
                                        l.of(view.severity().label()),
                                        view.severity().name().toLowerCase(Locale.ROOT)),
                                Cell.of(l.day(view.dueOn())),
                                MeasureParts.state(l, view)),
                        l.of("当てはまる措置はありません。", "No such measure."))
                .list(page, routing);
    }
}
