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
import java.util.Map;
import java.util.Optional;
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
import org.daicho.verification.check.VerificationFilter;
import org.daicho.verification.check.VerificationStepsResource;
import org.daicho.verification.check.VerificationView;
import org.daicho.verification.check.VerificationsResource;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.daicho.verification.check.terms.VerificationState;
import org.daicho.verification.frequency.VerificationMethod;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Verifications: which are to come, and a page for each with its check sheet. */
@Path(Places.VERIFICATIONS)
@Within("verification")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class VerificationPages {

    private static final String READ = "verification:read";
    private static final String DUE_FROM = "dueFrom";
    private static final String DUE_UNTIL = "dueUntil";

    private final Asking asking;
    private final VerificationsResource verifications;
    private final VerificationStepsResource steps;
    private final Subjects subjects;
    private final VerificationParts parts;
    private final Things things;
    private final Past past;
    private final Sheets sheets;

    @Inject
    VerificationPages(
            Asking asking,
            VerificationsResource verifications,
            VerificationStepsResource steps,
            Subjects subjects,
            VerificationParts parts,
            Things things,
            Past past,
            Sheets sheets) {
        this.asking = asking;
        this.verifications = verifications;
        this.steps = steps;
        this.subjects = subjects;
        this.parts = parts;
        this.things = things;
        this.past = past;
        this.sheets = sheets;
    }

    /** Whoever has not chosen anything yet sees what is to come, the soonest first. */
    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("state") @Nullable @Size(max = 20) String state,
            @QueryParam("method") @Nullable @Size(max = 30) String method,
            @QueryParam("conclusion") @Nullable @Size(max = 30) String conclusion,
            @QueryParam(DUE_FROM) @Nullable @Size(max = 30) String dueFrom,
            @QueryParam(DUE_UNTIL) @Nullable @Size(max = 30) String dueUntil,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        VerificationFilter filter = new VerificationFilter();
        filter.state = state == null && conclusion == null
                ? VerificationState.PLANNED
                : Filters.named("state", VerificationState.class, state);
        filter.method = Filters.named("method", VerificationMethod.class, method);
        filter.conclusion = Filters.named("conclusion", VerificationConclusion.class, conclusion);
        filter.dueAfter = Filters.day(DUE_FROM, dueFrom);
        filter.dueBefore = Filters.day(DUE_UNTIL, dueUntil);
        filter.sort = "dueOn";
        Page<VerificationView> page = asking.<VerificationView>list(
                        READ, () -> verifications.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = List.of(search(l, filter, dueFrom, dueUntil), found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("確認", "Verifications"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        VerificationView view = asking.ask(READ, () ->
                        (VerificationView) verifications.read(id, request).getEntity())
                .orElseThrow();
        VerificationStepsResource.Sheet sheet = asking.ask(READ, () -> (VerificationStepsResource.Sheet)
                        steps.sheet(id, request).getEntity())
                .orElseThrow();
        Subjects.Of about = about(view);
        Map<UUID, Cell> names = subjects.names(List.of(about));
        Cell subject = Subjects.cell(about, names);
        List<Section> sections = Things.shown(
                VerificationParts.facts(l, view, subject),
                parts.doing(l, view, sheet.items()),
                Optional.of(VerificationParts.sheet(l, sheet.items())),
                parts.measures(l, id, headers),
                things.evidence(l, SubjectType.VERIFICATION, id, headers),
                things.handIn(l, SubjectType.VERIFICATION, id),
                past.section(l, READ, view.version(), newest -> verifications.history(id, newest, headers)));
        String title = l.of("確認: ", "Verification: ") + subject.text();
        return sheets.page(routing, asking.caller(), title, sections);
    }

    static Subjects.Of about(VerificationView view) {
        return new Subjects.Of(view.contractId(), view.serviceId(), null);
    }

    private static Section search(
            Tongue l, VerificationFilter filter, @Nullable String dueFrom, @Nullable String dueUntil) {
        Field state = Filters.choice(
                l, "state", l.of("状況", "State"), VerificationState.class, VerificationState::label, filter.state);
        Field method = Filters.choice(
                l, "method", l.of("方法", "Method"), VerificationMethod.class, VerificationMethod::label, filter.method);
        Field conclusion = Filters.choice(
                l,
                "conclusion",
                l.of("総合判定", "Conclusion"),
                VerificationConclusion.class,
                VerificationConclusion::label,
                filter.conclusion);
        return Filters.form(
                l,
                Places.VERIFICATIONS,
                List.of(
                        state,
                        method,
                        conclusion,
                        Filters.from(l, DUE_FROM, l.of("期限", "Due"), dueFrom),
                        Filters.until(l, DUE_UNTIL, l.of("期限", "Due"), dueUntil)));
    }

    private Section found(Tongue l, Page<VerificationView> page, RoutingContext routing) {
        Map<UUID, Cell> names = subjects.names(
                page.items().stream().map(VerificationPages::about).toList());
        return new Found<VerificationView>(
                        "found",
                        l.of("確認の一覧（期限の早い順）", "Verifications found, the soonest first"),
                        List.of(
                                l.of("期限", "Due"),
                                l.of("対象", "About"),
                                l.of("方法", "Method"),
                                l.of("予定日", "Planned on"),
                                l.of("状況", "State"),
                                l.of("総合判定", "Conclusion")),
                        view -> List.of(
                                Places.link(l.day(view.dueOn()), "verification", view.id()),
                                Subjects.cell(about(view), names),
                                Cell.of(l.of(view.method().label())),
                                Cell.of(l.day(view.plannedOn())),
                                VerificationParts.state(l, view),
                                Cell.of(
                                        view.conclusion() == null
                                                ? null
                                                : l.of(view.conclusion().label()))),
                        l.of(
                                "当てはまる確認はありません。契約の画面から予定できます。",
                                "No such verification. Plan one on the page of a contract."))
                .list(page, routing);
    }
}
