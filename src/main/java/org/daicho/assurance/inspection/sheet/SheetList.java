package org.daicho.assurance.inspection.sheet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.organization.unit.UnitView;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/** The list of a round's sheets, with the names that people look for in it. */
@Singleton
class SheetList {

    private static final List<Column<SheetRow>> COLUMNS = List.of(
            Column.of("所属", SheetRow::unitName),
            Column.of("職", SheetRow::postName),
            Column.of("回答者", row -> String.join("、", row.holders())),
            Column.of("状態", row -> row.state().label().ja()),
            Column.of("設問数", SheetRow::questions),
            Column.of("回答数", SheetRow::answered),
            Column.of("提出日", SheetRow::submittedOn));

    /** For the specification. */
    static final String EXAMPLE =
            """
            所属,職,回答者,状態,設問数,回答数,提出日
            総務課,総務課長,環境 太郎,未提出,24,20,
            """;

    private final ListOf<Sheet, SheetRow> list;
    private final Lists lists;
    private final PostDirectory posts;
    private final UnitDirectory units;
    private final AskedPosts asked;
    private final Clock clock;

    @Inject
    SheetList(Lists lists, PostDirectory posts, UnitDirectory units, AskedPosts asked, Clock clock) {
        this.lists = lists;
        this.posts = posts;
        this.units = units;
        this.asked = asked;
        this.clock = clock;
        this.list = new ListOf<Sheet, SheetRow>(Sheet.class, "self-inspection-sheets", COLUMNS, this::rows, Map.of())
                .orderedBy(SortKey.instant("createdAt", "createdAt"), sheet -> sheet.createdAt)
                .orderedBy(SortKey.instant("updatedAt", "updatedAt"), sheet -> sheet.updatedAt);
    }

    Response answer(Criteria criteria, @Nullable String sort, PageRequest page, HttpHeaders headers) {
        return lists.answer(list, criteria, sort, page, headers);
    }

    private List<SheetRow> rows(List<Sheet> found) {
        List<UUID> ids = found.stream().map(sheet -> sheet.postId).toList();
        Map<UUID, String> postNames = posts.views(ids).stream().collect(Collectors.toMap(PostView::id, PostView::name));
        Map<UUID, String> unitNames =
                units.views(found.stream().map(sheet -> sheet.unitId).distinct().toList()).stream()
                        .collect(Collectors.toMap(UnitView::id, UnitView::name));
        Map<UUID, List<String>> holders = ids.isEmpty() ? Map.of() : asked.holders(ids, LocalDate.now(clock));
        return found.stream()
                .map(sheet -> new SheetRow(
                        sheet.id,
                        sheet.version,
                        sheet.postId,
                        postNames.get(sheet.postId),
                        sheet.unitId,
                        unitNames.get(sheet.unitId),
                        holders.getOrDefault(sheet.postId, List.of()),
                        sheet.state,
                        sheet.questionCodes.size(),
                        sheet.answers.size(),
                        sheet.submittedOn))
                .toList();
    }
}
