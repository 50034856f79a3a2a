package org.daicho.page.agenda;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.daicho.access.gate.OpenToBound;
import org.daicho.groupware.deadline.DeadlineFilter;
import org.daicho.groupware.deadline.DeadlineKind;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.deadline.DeadlinesResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The days that somebody still has to keep, the soonest first, and those that have passed before them. */
@Path(Places.DEADLINES)
@OpenToBound
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class DeadlinePages {

    private static final String READ = "compliance:read";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final Asking asking;
    private final DeadlinesResource deadlines;
    private final Sheets sheets;

    @Inject
    DeadlinePages(Asking asking, DeadlinesResource deadlines, Sheets sheets) {
        this.asking = asking;
        this.deadlines = deadlines;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("kind") @Nullable @Size(max = 40) String kind,
            @QueryParam(FROM) @Nullable @Size(max = 30) String from,
            @QueryParam(UNTIL) @Nullable @Size(max = 30) String until,
            @QueryParam(Whose.PARAMETER) @Nullable @Size(max = 20) String whose,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        Whose theirs = Whose.of(asking.caller(), whose);
        DeadlineFilter filter = new DeadlineFilter();
        filter.kind = Filters.named("kind", DeadlineKind.class, kind);
        filter.dueAfter = Filters.day(FROM, from);
        filter.dueBefore = Filters.day(UNTIL, until);
        filter.personId = theirs.personId();
        filter.postId = theirs.postId();
        Page<DeadlineView> page = asking.<DeadlineView>list(
                        READ, () -> deadlines.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Field> fields = new ArrayList<>(List.of(
                Filters.choice(l, "kind", l.of("種類", "Kind"), DeadlineKind.class, DeadlineKind::label, filter.kind),
                Filters.from(l, FROM, l.of("期限", "Due"), from),
                Filters.until(l, UNTIL, l.of("期限", "Due"), until)));
        fields.addAll(theirs.field(l, asking.caller()));
        List<Section> sections = List.of(Filters.form(l, Places.DEADLINES, fields), found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("期限", "Deadlines"), sections);
    }

    private static Section found(Tongue l, Page<DeadlineView> page, RoutingContext routing) {
        return new Found<DeadlineView>(
                        "found",
                        l.of("期限の一覧（早い順）", "Deadlines found, the soonest first"),
                        List.of(
                                l.of("期限", "Due"),
                                l.of("あと", "Left"),
                                l.of("種類", "Kind"),
                                l.of("対象", "About"),
                                l.of("内容", "What"),
                                l.of("担当", "Who answers")),
                        one -> List.of(
                                Cell.of(l.day(one.dueOn())),
                                left(l, one),
                                Cell.of(l.of(one.title())),
                                Places.link(one.label(), one.anchorType(), one.anchorId()),
                                Cell.of(one.detail()),
                                Cell.of(
                                        one.answering().isEmpty()
                                                ? null
                                                : String.join(l.of("、", ", "), one.answering()))),
                        l.of("当てはまる期限はありません。", "No such deadline."))
                .list(page, routing);
    }

    /** For a decision the day is that since which it waits, and nothing is left of it. */
    private static Cell left(Tongue l, DeadlineView one) {
        if (one.kind().isDecision()) {
            return Cell.of(l.of("判断待ち", "to be decided"));
        }
        if (one.days() < 0) {
            return Cell.marked(l.of("%,d日経過", "%,d days over").formatted(-one.days()), "critical");
        }
        return Cell.of(
                one.days() == 0 ? l.of("今日", "today") : l.of("%,d日", "%,d days").formatted(one.days()));
    }
}
