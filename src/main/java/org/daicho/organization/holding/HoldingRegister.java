package org.daicho.organization.holding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.organization.term.Term;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What may be asked and said of holdings; the caller knows the post and holds the transaction. */
@Singleton
public class HoldingRegister {

    private static final ListOf<Holding, HoldingView> LIST = ListOf.of(
                    Holding.class,
                    "holders",
                    HoldingView::of,
                    List.of(
                            Column.of("職", HoldingView::postId),
                            Column.of("職員", HoldingView::personId),
                            Column.of("在職区分", holding -> holding.kind().label().ja()),
                            Column.of("開始日", HoldingView::fromOn),
                            Column.of("終了日", HoldingView::untilOn)))
            .orderedBy(SortKey.date("fromOn", "fromOn"), holding -> holding.fromOn);

    private final Holdings holdings;
    private final HoldingRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    HoldingRegister(
            Holdings holdings, HoldingRule rule, Lists lists, History history, MergePatch patches, Clock clock) {
        this.holdings = holdings;
        this.rule = rule;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    /** Throws 400 with every reason, 409 with everybody in the way. @param post the days of the post */
    public HoldingView begin(UUID postId, Term post, NewHolding wanted) {
        return holdings.add(new Holding(Ids.next(), postId, rule.require(null, postId, post, wanted), clock.instant()))
                .view();
    }

    /** What {@link #begin} would answer 409 with, once the given holding has made room. */
    public List<Violation> inTheWay(UUID postId, Term post, NewHolding wanted, UUID follows) {
        return rule.inTheWay(follows, postId, wanted.until(post.until()));
    }

    public HoldingView change(UUID postId, Term post, UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        get(postId, id);
        Holding holding = holdings.get(id, ifMatch);
        NewHolding merged = rule.require(id, postId, post, patches.merge(holding.written(), patch, NewHolding.class));
        if (!merged.equals(holding.written())) {
            holding.write(merged);
            holdings.record(holding, "changed");
        }
        return holding.view();
    }

    /** Nothing changes where it is over by then anyway. */
    public HoldingView end(UUID id, LocalDate lastDay) {
        Holding holding = holdings.get(id);
        if (!holding.term().endsBefore(lastDay.plusDays(1))) {
            holding.untilOn = lastDay;
            holdings.record(holding, "ended");
        }
        return holding.view();
    }

    /** Throws 404 also for a holding of another post. */
    public HoldingView get(UUID postId, UUID id) {
        HoldingView found = holdings.get(id).view();
        if (!found.postId().equals(postId)) {
            throw ProblemException.notFound(holdings.subject(), id);
        }
        return found;
    }

    public Response history(UUID postId, UUID id, PageRequest page, HttpHeaders headers) {
        return history.answer(headers, holdings.subject(), get(postId, id).id(), page);
    }

    /** Who holds the post: ever, or on one day. */
    public Response list(UUID postId, @Nullable LocalDate on, PageRequest page, HttpHeaders headers) {
        Criteria criteria = new Criteria()
                .when("postId", postId, "e.postId = :postId")
                .when("on", on, "e.fromOn <= :on and (e.untilOn is null or e.untilOn >= :on)");
        return lists.answer(LIST, criteria, null, page, headers);
    }

    /** Who holds the post or will hold it, and who held it before, the newest first. */
    public Response newest(UUID postId, PageRequest page, HttpHeaders headers) {
        return lists.answer(
                LIST, new Criteria().when("postId", postId, "e.postId = :postId"), "-fromOn", page, headers);
    }

    public List<HoldingView> of(UUID postId, LocalDate day) {
        return views(holdings.of(postId, day));
    }

    public List<HoldingView> ofPerson(UUID personId, LocalDate day) {
        return views(holdings.ofPerson(personId, day));
    }

    public List<HoldingView> ofPosts(Collection<UUID> postIds, LocalDate day) {
        return postIds.isEmpty() ? List.of() : views(holdings.ofPosts(postIds, day));
    }

    /** Those of that day and of later days. */
    public List<HoldingView> from(UUID postId, LocalDate day) {
        return views(holdings.from(postId, day));
    }

    /** Who held each post last before that day; a post that nobody has left yet has no entry. */
    public Map<UUID, HoldingView> lastBefore(Collection<UUID> postIds, LocalDate day) {
        return postIds.isEmpty()
                ? Map.of()
                : views(holdings.lastBefore(postIds, day)).stream()
                        .collect(Collectors.toMap(HoldingView::postId, holding -> holding));
    }

    private static List<HoldingView> views(List<Holding> found) {
        return found.stream().map(Holding::view).toList();
    }
}
