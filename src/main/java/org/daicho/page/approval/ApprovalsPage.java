package org.daicho.page.approval;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daicho.access.gate.OpenToBound;
import org.daicho.groupware.deadline.DeadlineFilter;
import org.daicho.groupware.deadline.DeadlineKind;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.deadline.DeadlinesResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everything that waits for a decision which its reader may take, the longest waiting first. */
@Path("/portal/approvals")
@OpenToBound
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ApprovalsPage {

    static final String PATH = "/portal/approvals";

    private final Asking asking;
    private final DeadlinesResource deadlines;
    private final Sheets sheets;

    @Inject
    ApprovalsPage(Asking asking, DeadlinesResource deadlines, Sheets sheets) {
        this.asking = asking;
        this.deadlines = deadlines;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @Operation(hidden = true)
    public String list(@Context HttpHeaders headers, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        List<Section> sections = Arrays.stream(DeadlineKind.values())
                .filter(DeadlineKind::isDecision)
                .filter(kind -> asking.may(permission(kind)))
                .flatMap(kind -> waiting(l, kind, headers).stream())
                .toList();
        return sheets.page(
                routing, asking.caller(), l.of("承認待ち", "To be decided"), sections.isEmpty() ? none(l) : sections);
    }

    private static String permission(DeadlineKind kind) {
        return kind == DeadlineKind.SUBCONTRACT_APPROVAL ? "contract:sign" : "service:approve";
    }

    private static List<Section> none(Tongue l) {
        return List.of(Section.steps(
                "none",
                l.of("承認待ち", "To be decided"),
                l.of("あなたの権限で決定できるものはありません。", "Your rights let you decide nothing."),
                List.of()));
    }

    private Optional<Section> waiting(Tongue l, DeadlineKind kind, HttpHeaders headers) {
        DeadlineFilter filter = new DeadlineFilter();
        filter.kind = kind;
        return asking.<DeadlineView>list("compliance:read", () -> deadlines.list(filter, Asking.rows(null), headers))
                .map(page -> section(l, kind, page));
    }

    private static Section section(Tongue l, DeadlineKind kind, Page<DeadlineView> page) {
        String heading = l.of(kind.label());
        List<List<Cell>> rows = page.items().stream()
                .map(one -> List.of(
                        Cell.link(one.detail() == null ? one.label() : one.detail(), Decided.path(one)),
                        Cell.of(one.label()),
                        Cell.of(l.day(one.dueOn())),
                        Cell.of(String.join(l.of("、", ", "), one.answering()))))
                .toList();
        String caption = page.next() == null ? heading : heading + " (1–" + rows.size() + " …)";
        return Section.table(
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                heading,
                new Rows(
                        caption,
                        List.of(
                                l.of("決定する", "Decide"),
                                l.of("対象", "About"),
                                l.of("申請日", "Asked on"),
                                l.of("責任を持つ職", "Who answers for it")),
                        rows,
                        null),
                l.of("承認待ちはありません。", "Nothing waits."));
    }
}
