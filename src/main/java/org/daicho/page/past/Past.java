package org.daicho.page.past;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.verb.Verbs;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;

/** The history of a thing: what happened, what it changed, and who did it. */
@Singleton
public class Past {

    private static final String TOKEN = "token:";

    private final Asking asking;
    private final History history;
    private final PersonDirectory people;

    @Inject
    Past(Asking asking, History history, PersonDirectory people) {
        this.asking = asking;
        this.history = history;
        this.people = people;
    }

    /**
     * The newest changes, the newest first.
     *
     * @param version of the thing now, which is the number of its last change
     */
    public Optional<Section> section(
            Tongue l, String permission, long version, Function<PageRequest, Response> question) {
        history.compare();
        long before = version - Asking.ROWS;
        PageRequest newest = Asking.rows(before < 0 ? null : String.valueOf(before));
        return asking.<ChangeView>list(permission, () -> question.apply(newest))
                .map(page -> section(l, page, before >= 0));
    }

    private Section section(Tongue l, Page<ChangeView> page, boolean more) {
        Map<String, String> names = new HashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (ChangeView change : page.items()) {
            rows.add(List.of(
                    Cell.of(l.moment(change.at())),
                    Cell.of(l.of(Verbs.of(change.subjectType(), change.verb()))),
                    Cell.of(Changed.in(l, change.differences())),
                    Cell.of(names.computeIfAbsent(change.actor(), actor -> who(l, actor)))));
        }
        Collections.reverse(rows);
        String heading = l.of("履歴", "History");
        String caption = more
                ? l.of("履歴（新しい%d件）", "History (the newest %d)").formatted(rows.size())
                : l.of("履歴（新しい順）", "History, newest first");
        List<String> headings = List.of(
                l.of("日時", "When"), l.of("できごと", "What happened"), l.of("変わった項目", "Changed"), l.of("だれが", "Who"));
        return Section.table(
                "history", heading, new Rows(caption, headings, rows, null), l.of("履歴はありません。", "No history."));
    }

    /** People are known by the address or the staff number with which they sign in. */
    private String who(Tongue l, String actor) {
        if (actor.equals(Ledger.SYSTEM)) {
            return l.of("自動処理", "the service itself");
        }
        if (actor.startsWith(TOKEN)) {
            return actor.substring(TOKEN.length());
        }
        return asking.ask("organization:read", () -> people.known(actor))
                .flatMap(Function.identity())
                .map(person -> people.view(person).name())
                .orElse(actor);
    }
}
