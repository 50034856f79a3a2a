package org.daicho.page.past;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.verb.Verbs;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The history of a thing: what happened, what it changed, and who did it. */
@Singleton
public class Past {

    private static final String TOKEN = "token:";

    /** In the address, the number of a change: only what was before it is shown. */
    private static final String BEFORE = "historyBefore";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Text NO_SUCH_CHANGE = Text.of("履歴の位置が正しくありません。", "No such place in the history.");

    private final Asking asking;
    private final History history;
    private final PersonDirectory people;
    private final CurrentVertxRequest current;

    @Inject
    Past(Asking asking, History history, PersonDirectory people, CurrentVertxRequest current) {
        this.asking = asking;
        this.history = history;
        this.people = people;
        this.current = current;
    }

    /**
     * The newest changes, the newest first, with the way to the older ones; or those, where the address asks for them.
     *
     * @param version of the thing now, which is the number of its last change
     */
    public Optional<Section> section(
            Tongue l, String permission, long version, Function<PageRequest, Response> question) {
        history.compare();
        long last = last(version);
        long after = last - Asking.ROWS - 1;
        PageRequest wanted = PageRequest.of(Asking.ROWS + 1, after < 0 ? null : String.valueOf(after));
        return asking.<ChangeView>list(permission, () -> question.apply(wanted))
                .map(page -> page.items().stream()
                        .filter(change -> change.version() <= last)
                        .toList())
                .map(found -> section(l, found, last < version));
    }

    /** The last change to be shown: the one before that which the address names, or simply the last. */
    private long last(long version) {
        String before = current.getCurrent().request().getParam(BEFORE);
        if (before == null) {
            return version;
        }
        if (!NUMBER.matcher(before).matches()) {
            throw ProblemException.invalid(BEFORE, "invalid-cursor", NO_SUCH_CHANGE, before);
        }
        return Math.min(version, Long.parseLong(before) - 1);
    }

    /**
     * @param found in the order of the record, with one more than is shown where there are older ones
     * @param older whether there are newer ones than these
     */
    private Section section(Tongue l, List<ChangeView> found, boolean older) {
        boolean more = found.size() > Asking.ROWS;
        List<ChangeView> shown = more ? found.subList(1, found.size()) : found;
        List<Cell> ways = new ArrayList<>();
        if (more) {
            ways.add(Cell.link(l.of("以前の記録", "Older"), place(shown.get(0).version())));
        }
        if (older) {
            ways.add(Cell.link(l.of("最新の記録", "The newest"), place(null)));
        }
        return Section.table(
                        "history",
                        l.of("履歴", "History"),
                        new Rows(caption(l, shown.size(), more, older), headings(l), rows(l, shown), null),
                        l.of("履歴はありません。", "No history."))
                .with(ways);
    }

    private static String caption(Tongue l, int shown, boolean more, boolean older) {
        if (older) {
            return l.of("履歴（以前の記録%d件、新しい順）", "History (%d older ones), newest first")
                    .formatted(shown);
        }
        return more
                ? l.of("履歴（新しい%d件）", "History (the newest %d)").formatted(shown)
                : l.of("履歴（新しい順）", "History, newest first");
    }

    private static List<String> headings(Tongue l) {
        return List.of(
                l.of("日時", "When"), l.of("できごと", "What happened"), l.of("変わった項目", "Changed"), l.of("だれが", "Who"));
    }

    private List<List<Cell>> rows(Tongue l, List<ChangeView> shown) {
        Map<String, String> names = new HashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (ChangeView change : shown) {
            rows.add(List.of(
                    Cell.of(l.moment(change.at())),
                    Cell.of(l.of(Verbs.of(change.subjectType(), change.verb()))),
                    Cell.of(Changed.in(l, change.differences())),
                    Cell.of(names.computeIfAbsent(change.actor(), actor -> who(l, actor)))));
        }
        Collections.reverse(rows);
        return rows;
    }

    /** This page with the history from before that change; or from the newest. */
    private String place(@Nullable Long before) {
        UriBuilder place = UriBuilder.fromUri(current.getCurrent().request().uri())
                .replaceQueryParam(Done.PARAMETER)
                .fragment("history");
        return before == null
                ? place.replaceQueryParam(BEFORE).build().toString()
                : place.replaceQueryParam(BEFORE, before).build().toString();
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
