package org.daicho.page.portlet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.access.Caller;
import org.daicho.groupware.deadline.DeadlineFilter;
import org.daicho.groupware.deadline.DeadlineKind;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.deadline.DeadlinesResource;
import org.daicho.page.agenda.Whose;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The days that the reader has to keep. */
@Singleton
class Due {

    private final Asking asking;
    private final DeadlinesResource deadlines;
    private final Clock clock;

    @Inject
    Due(Asking asking, DeadlinesResource deadlines, Clock clock) {
        this.asking = asking;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What waits to be decided, the longest first. */
    Optional<Section> decisions(Tongue l, HttpHeaders headers) {
        if (!asking.may("compliance:read")) {
            return Optional.empty();
        }
        List<DeadlineView> waiting = Stream.of(DeadlineKind.values())
                .filter(DeadlineKind::isDecision)
                .flatMap(kind -> find(kind, headers).items().stream())
                .sorted(Comparator.comparing(DeadlineView::dueOn))
                .toList();
        List<List<Cell>> rows = waiting.stream()
                .map(one -> List.of(Cell.of(l.day(one.dueOn())), what(l, one)))
                .toList();
        return Optional.of(new Block("decisions", l.of("承認待ち", "To be decided"), mayDecide() ? Places.APPROVALS : null)
                .section(
                        l,
                        List.of(l.of("申請日", "Since"), l.of("承認するもの", "What")),
                        rows,
                        waiting.size(),
                        l.of("承認を待っているものはありません。", "Nothing waits to be decided.")));
    }

    /** Overdue ones first, then the rest of this month. */
    Optional<Section> thisMonth(Tongue l, HttpHeaders headers) {
        if (!asking.may("compliance:read")) {
            return Optional.empty();
        }
        List<DeadlineView> due = find(null, headers).items().stream()
                .filter(deadline -> !deadline.kind().isDecision())
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (DeadlineView deadline : due) {
            Cell day = deadline.days() < 0
                    ? Cell.marked(l.day(deadline.dueOn()) + l.of("（期限切れ）", " (overdue)"), "critical")
                    : Cell.of(l.day(deadline.dueOn()));
            rows.add(List.of(day, what(l, deadline)));
        }
        return Optional.of(new Block(
                        "due",
                        l.of("今月までの期限", "Due by the end of this month"),
                        Whose.mine(asking.caller(), Places.DEADLINES + "?until=" + endOfMonth()))
                .section(
                        l,
                        List.of(l.of("期限", "Due"), l.of("すること", "What")),
                        rows,
                        due.size(),
                        l.of("今月までの期限はありません。", "Nothing is due this month.")));
    }

    private Page<DeadlineView> find(@Nullable DeadlineKind kind, HttpHeaders headers) {
        Caller caller = asking.caller();
        DeadlineFilter filter = new DeadlineFilter();
        filter.kind = kind;
        filter.dueBefore = endOfMonth();
        filter.personId = caller.personId();
        filter.postId = caller.personId() == null ? caller.postId() : null;
        return asking.<DeadlineView>list(
                        "compliance:read", () -> deadlines.list(filter, PageRequest.of(Block.COUNTED, null), headers))
                .orElseThrow();
    }

    private boolean mayDecide() {
        return asking.may("contract:sign") || asking.may("service:approve");
    }

    private LocalDate endOfMonth() {
        return YearMonth.from(LocalDate.now(clock)).atEndOfMonth();
    }

    private static Cell what(Tongue l, DeadlineView deadline) {
        String text = l.of(deadline.title()) + l.of("：", ": ") + deadline.label();
        return Places.link(text, deadline.anchorType(), deadline.anchorId());
    }
}
