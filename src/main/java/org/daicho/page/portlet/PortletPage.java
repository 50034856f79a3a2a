package org.daicho.page.portlet;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.access.Caller;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.compliance.gap.GapView;
import org.daicho.compliance.gap.GapsResource;
import org.daicho.groupware.deadline.DeadlineFilter;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.deadline.DeadlinesResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What its reader has to do: what is due this month, what waits for a decision, and what is missing. Whoever is known as a person
 * or by a post sees what is theirs; everybody else what they reach.
 */
@Path("/portlet")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PortletPage {

    private static final int ROWS = 10;

    private final Asking asking;
    private final DeadlinesResource deadlines;
    private final GapsResource gaps;
    private final Sheets sheets;
    private final Clock clock;

    @Inject
    PortletPage(Asking asking, DeadlinesResource deadlines, GapsResource gaps, Sheets sheets, Clock clock) {
        this.asking = asking;
        this.deadlines = deadlines;
        this.gaps = gaps;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("self:read")
    @Operation(hidden = true)
    public String show(@Context HttpHeaders headers, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        Caller caller = asking.caller();
        LocalDate monthsEnd = YearMonth.from(LocalDate.now(clock)).atEndOfMonth();
        List<Section> sections = new ArrayList<>();
        Stream.of(due(l, caller, monthsEnd, headers), gaps(l, caller, headers))
                .flatMap(Optional::stream)
                .forEach(sections::add);
        return sheets.framed(routing, caller, l.of("台帳からのお知らせ", "From the register"), sections);
    }

    /** Overdue ones first, then the rest of this month. */
    private Optional<Section> due(Tongue l, Caller caller, LocalDate until, HttpHeaders headers) {
        DeadlineFilter filter = new DeadlineFilter();
        filter.dueBefore = until;
        filter.personId = caller.personId();
        filter.postId = caller.personId() == null ? caller.postId() : null;
        String heading = l.of("今月までの期限と承認待ち", "Due by the end of this month, and to be decided");
        return asking.<DeadlineView>list(
                        "compliance:read", () -> deadlines.list(filter, PageRequest.of(ROWS, null), headers))
                .map(page -> section(
                        "due",
                        heading,
                        List.of(l.of("期限", "Due"), l.of("すること", "What"), l.of("対象", "About")),
                        page,
                        page.items().stream().map(deadline -> row(l, deadline)).toList(),
                        l.of("今月までの期限はありません。", "Nothing is due this month.")));
    }

    private static List<Cell> row(Tongue l, DeadlineView deadline) {
        Cell day = deadline.days() < 0
                ? Cell.marked(l.day(deadline.dueOn()) + l.of("（期限切れ）", " (overdue)"), "critical")
                : Cell.of(l.day(deadline.dueOn()));
        String what = (deadline.kind().isDecision() ? l.of("【承認】", "[decide] ") : "") + l.of(deadline.title());
        return List.of(day, Cell.of(what), about(deadline));
    }

    private static Cell about(DeadlineView deadline) {
        return switch (deadline.anchorType()) {
            case "contract" -> Cell.link(deadline.label(), "/portal/contracts/" + deadline.anchorId());
            case "contractor" -> Cell.link(deadline.label(), "/portal/contractors/" + deadline.anchorId());
            case "cloud-service" -> Cell.link(deadline.label(), "/portal/services/" + deadline.anchorId());
            default -> Cell.of(deadline.label());
        };
    }

    private Optional<Section> gaps(Tongue l, Caller caller, HttpHeaders headers) {
        GapFilter filter = new GapFilter();
        filter.personId = caller.personId();
        filter.postId = caller.personId() == null ? caller.postId() : null;
        return asking.<GapView>list("compliance:read", () -> gaps.list(filter, PageRequest.of(ROWS, null), headers))
                .map(page -> section(
                        "gaps",
                        l.of("不備", "Gaps"),
                        List.of(l.of("重大さ", "Severity"), l.of("不備", "Gap"), l.of("対象", "About")),
                        page,
                        page.items().stream()
                                .map(gap -> List.of(
                                        Cell.marked(
                                                l.of(gap.severity().label()),
                                                gap.severity().name().toLowerCase(Locale.ROOT)),
                                        Cell.of(l.of(gap.finding())),
                                        Cell.of(gap.label())))
                                .toList(),
                        l.of("不備はありません。", "Nothing is missing.")));
    }

    private static Section section(
            String id, String heading, List<String> headings, Page<?> page, List<List<Cell>> rows, String empty) {
        String caption = page.next() == null ? heading : heading + " (1–" + ROWS + " …)";
        return Section.table(id, heading, new Rows(caption, headings, rows, null), empty);
    }
}
