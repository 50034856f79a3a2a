package org.daicho.organization.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.organization.duty.AssignmentCalls;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.holding.HoldingKind;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.person.PersonView;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** What people and posts answer for on a day, and what nobody answers for, page by page. */
@Singleton
class DutyPages {

    private final AssignmentCalls assignments;
    private final DutyRoster roster;
    private final HoldingRegister holdings;
    private final PostDirectory posts;
    private final Names names;

    @Inject
    DutyPages(
            AssignmentCalls assignments,
            DutyRoster roster,
            HoldingRegister holdings,
            PostDirectory posts,
            Names names) {
        this.assignments = assignments;
        this.roster = roster;
        this.holdings = holdings;
        this.posts = posts;
        this.names = names;
    }

    @Transactional
    Page<PostDuty> ofPerson(UUID personId, LocalDate day, PageRequest page) {
        Map<UUID, HoldingKind> held = holdings.ofPerson(personId, day).stream()
                .collect(Collectors.toMap(HoldingView::postId, HoldingView::kind));
        return named(assignments.ofPosts(held.keySet(), day, page), held);
    }

    @Transactional
    Page<PostDuty> ofPost(UUID postId, LocalDate day, PageRequest page) {
        return named(assignments.ofPosts(Set.of(postId), day, page), Map.of());
    }

    @Transactional
    Page<PostDuty> withoutSuccessor(LocalDate since, LocalDate day, PageRequest page) {
        return named(assignments.withoutSuccessor(since, day, page), Map.of());
    }

    @Transactional
    Page<VacantPost> vacantPosts(LocalDate day, PageRequest page) {
        Page<PostView> found = posts.vacant(day, page);
        List<UUID> ids = found.items().stream().map(PostView::id).toList();
        Map<UUID, Names.Placed> placed = names.place(found.items());
        Map<UUID, Long> duties = roster.counts(ids, day);
        Map<UUID, HoldingView> last = holdings.lastBefore(ids, day);
        Map<UUID, PersonView> people =
                names.ofPeople(last.values().stream().map(HoldingView::personId).toList());
        return found.map(post -> {
            HoldingView left = last.get(post.id());
            PersonView holder = left == null ? null : people.get(left.personId());
            return new VacantPost(
                    post.id(),
                    post.name(),
                    post.unitId(),
                    Objects.requireNonNull(placed.get(post.id())).unit().name(),
                    duties.getOrDefault(post.id(), 0L),
                    holder == null ? null : holder.id(),
                    holder == null ? null : holder.name(),
                    left == null ? null : left.untilOn());
        });
    }

    private Page<PostDuty> named(Page<AssignmentView> found, Map<UUID, HoldingKind> held) {
        Map<UUID, Names.Placed> placed =
                names.ofPosts(found.items().stream().map(AssignmentView::postId).toList());
        return found.map(one -> duty(one, Objects.requireNonNull(placed.get(one.postId())), held.get(one.postId())));
    }

    private static PostDuty duty(AssignmentView one, Names.Placed where, @Nullable HoldingKind heldAs) {
        return new PostDuty(
                one.id(),
                one.duty(),
                one.duty().label(),
                one.subjectType(),
                one.subjectId(),
                one.postId(),
                where.post().name(),
                where.unit().id(),
                where.unit().name(),
                heldAs,
                one.fromOn(),
                one.untilOn());
    }
}
