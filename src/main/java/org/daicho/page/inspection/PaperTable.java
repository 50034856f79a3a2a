package org.daicho.page.inspection;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.assurance.inspection.sheet.SheetFilter;
import org.daicho.assurance.inspection.sheet.SheetRow;
import org.daicho.assurance.inspection.sheet.SheetState;
import org.daicho.assurance.inspection.sheet.SheetsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.jspecify.annotations.Nullable;

/** The sheets of a round in rows, to see who has not handed in: a whole public body has far more posts than fit on a page. */
@Singleton
class PaperTable {

    /** In the address of the page of a round, on which other things have states too. */
    static final String STATE = "sheetState";

    private final Asking asking;
    private final SheetsResource papers;

    @Inject
    PaperTable(Asking asking, SheetsResource papers) {
        this.asking = asking;
        this.papers = papers;
    }

    /** @param state only of those; absent for all */
    Optional<Section> section(
            Tongue l,
            UUID round,
            @Nullable String state,
            @Nullable String cursor,
            HttpHeaders headers,
            RoutingContext routing) {
        SheetFilter filter = new SheetFilter();
        filter.state = Filters.named(STATE, SheetState.class, state);
        return asking.<SheetRow>list(
                        "self-inspection:read", () -> papers.list(round, filter, Asking.rows(cursor), headers))
                .map(page -> rows(l, round, filter.state).further(page, routing))
                .map(section -> section.among(choices(l, round, filter.state)));
    }

    private static Found<SheetRow> rows(Tongue l, UUID round, @Nullable SheetState state) {
        return new Found<>(
                "sheets",
                l.of("点検票", "Sheets"),
                List.of(
                        l.of("職", "Post"),
                        l.of("在職者", "Held by"),
                        l.of("回答", "Answered"),
                        l.of("状態", "State"),
                        l.of("提出日", "Handed in")),
                row -> List.of(
                        Cell.link(
                                row.unitName() + " " + row.postName(),
                                Places.INSPECTIONS + '/' + round + "/sheets/" + row.postId()),
                        row.holders().isEmpty()
                                ? Cell.marked(l.of("欠員", "vacant"), "medium")
                                : Cell.of(String.join(l.of("、", ", "), row.holders())),
                        Cell.of(row.answered() + " / " + row.questions()),
                        Cell.of(l.of(row.state().label())),
                        Cell.of(l.day(row.submittedOn()))),
                state == null
                        ? l.of(
                                "点検票はまだありません。自己点検を始めると、設問が当てはまる職ごとに作られます。",
                                "No sheet yet: each post gets one when the round is opened.")
                        : l.of("当てはまる点検票はありません。", "No such sheet."));
    }

    private static List<Cell> choices(Tongue l, UUID round, @Nullable SheetState shown) {
        String path = Places.INSPECTIONS + '/' + round;
        List<Cell> choices = new ArrayList<>();
        choices.add(choice(l.of("すべての点検票", "All sheets"), path + "#sheets", shown == null));
        for (SheetState each : SheetState.values()) {
            choices.add(choice(
                    l.of("%sのもの", "Those %s").formatted(l.of(each.label())),
                    path + '?' + STATE + '=' + each + "#sheets",
                    each == shown));
        }
        return choices;
    }

    private static Cell choice(String words, String href, boolean shown) {
        return shown ? Cell.of("▸ " + words) : Cell.link(words, href);
    }
}
