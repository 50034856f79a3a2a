package org.daicho.organization.duty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The calls under {@code /{resource}/{id}/assignments}. A room offers them for its own things: it sees to it that the thing
 * exists and is the caller's to change, and hands the rest on to the method of the same name here.
 *
 * <p>{@code POST} answers 201; {@code GET} is a list of {@link AssignmentView} with {@code ?on=}, also as CSV and NDJSON;
 * {@code POST {assignmentId}/end} takes {@code If-Match} of the assignment and answers 200.
 */
@Singleton
public class AssignmentCalls {

    /** The first lines of the list as CSV, for the specification. */
    public static final String CSV =
            """
            役目,対象の種類,対象,職,開始日,終了日
            委託契約の責任者,contract,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e22,2026-04-01,
            """;

    static final String PATH = "/api/v1/assignments";

    static final ListOf<Assignment, AssignmentView> LIST = ListOf.of(
                    Assignment.class,
                    "assignments",
                    AssignmentView::of,
                    List.of(
                            Column.of("役目", one -> one.duty().label().ja()),
                            Column.of("対象の種類", AssignmentView::subjectType),
                            Column.of("対象", AssignmentView::subjectId),
                            Column.of("職", AssignmentView::postId),
                            Column.of("開始日", AssignmentView::fromOn),
                            Column.of("終了日", AssignmentView::untilOn)))
            .orderedBy(SortKey.date("fromOn", "fromOn"), assignment -> assignment.fromOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), assignment -> assignment.updatedAt)
            .remembering(AssignmentView.class);

    private final Assignments assignments;
    private final AssignmentRule rule;
    private final DutyRoster roster;
    private final PostDirectory posts;
    private final Lists lists;
    private final Clock clock;

    @Inject
    AssignmentCalls(
            Assignments assignments,
            AssignmentRule rule,
            DutyRoster roster,
            PostDirectory posts,
            Lists lists,
            Clock clock) {
        this.assignments = assignments;
        this.rule = rule;
        this.roster = roster;
        this.posts = posts;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * A post takes a duty; where one post at a time has it, the one before ends. An assignment to a post that has a last
     * day ends with it. Throws 400 for a duty that does not fit or a post that does not exist then, 409 where the post
     * answers already or another one begins later.
     *
     * @param subjectType the resource in the singular, kebab-case
     */
    public Response create(String subjectType, UUID subjectId, NewAssignment wanted) {
        AssignmentView created =
                roster.begin(wanted.duty(), subjectType, subjectId, rule.term(wanted), wanted.postId());
        return Answers.created(PATH + '/' + created.id(), created);
    }

    /** What was ever assigned for the thing, or what holds on one day. */
    public Response list(
            String subjectType, UUID subjectId, @Nullable LocalDate on, PageRequest page, HttpHeaders headers) {
        AssignmentFilter filter = new AssignmentFilter();
        filter.subjectType = subjectType;
        filter.subjectId = subjectId;
        filter.on = on;
        return list(filter, page, headers);
    }

    Response list(AssignmentFilter filter, PageRequest page, HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(posts, clock), filter.sort, page, headers);
    }

    /** What the posts answer for on that day. */
    public Page<AssignmentView> ofPosts(Collection<UUID> postIds, LocalDate day, PageRequest page) {
        Criteria criteria = new Criteria()
                .when("posts", new TreeSet<>(postIds), "e.postId in :posts")
                .when("day", day, "e.fromOn <= :day and (e.untilOn is null or e.untilOn >= :day)");
        return lists.page(LIST, criteria, null, page);
    }

    /**
     * Duties that one post at a time has and that nobody has any more on that day: those whose last day is the day before
     * {@code since} or later, without another assignment that begins by then.
     */
    public Page<AssignmentView> withoutSuccessor(LocalDate since, LocalDate day, PageRequest page) {
        Criteria criteria = new Criteria()
                .when("since", since.toString(), since.minusDays(1), "e.untilOn >= :since and e.untilOn >= e.fromOn")
                .when("day", day, "e.untilOn < :day")
                .always("e.duty in :exclusive", Map.of("exclusive", Duty.exclusive()))
                .always(
                        "not exists (select 1 from Assignment n where n.subjectType = e.subjectType"
                                + " and n.subjectId = e.subjectId and n.duty = e.duty and n.fromOn > e.untilOn"
                                + " and n.fromOn <= :day and (n.untilOn is null or n.untilOn >= n.fromOn))",
                        Map.of());
        return lists.page(LIST, criteria, null, page);
    }

    /** Throws 404 for an assignment of something else, 428 and 412, 400 for a last day before the first. */
    public Response end(
            String subjectType, UUID subjectId, UUID assignmentId, @Nullable IfMatch ifMatch, AssignmentEnd end) {
        Assignment assignment = assignments.get(assignmentId);
        if (!assignment.subjectType.equals(subjectType) || !assignment.subjectId.equals(subjectId)) {
            throw ProblemException.notFound(assignments.subject(), assignmentId);
        }
        return change(assignments.get(assignmentId, ifMatch), end.untilOn());
    }

    Response change(Assignment assignment, @Nullable LocalDate untilOn) {
        rule.require(assignment, untilOn);
        if (assignment.end(untilOn)) {
            assignments.record(assignment, untilOn == null ? "reopened" : "ended");
        }
        return Answers.ok(assignment.view());
    }
}
