package org.daicho.organization.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.person.PersonView;
import org.daicho.shared.text.Text;

/** Finds the people behind a thing on a day: its duties, their posts, and whoever holds those. */
@Singleton
class WhoAnswers {

    private static final Text NOBODY = Text.of("%s に責任を負う職が割り当てられていません。", "No post answers for it on %s.");
    private static final Text VACANT = Text.of(
            "%1$s は%2$sの%3$sが責任を負いますが、その職に就いている人がいません。",
            "On %1$s the post %3$s (%2$s) answers for it, but nobody holds that post.");
    private static final Text SOMEBODY =
            Text.of("%1$s は%2$sの%3$s（%4$s）が責任を負います。", "On %1$s the post %3$s (%2$s), held by %4$s, answers for it.");

    private final DutyRoster roster;
    private final HoldingRegister holdings;
    private final Names names;

    @Inject
    WhoAnswers(DutyRoster roster, HoldingRegister holdings, Names names) {
        this.roster = roster;
        this.holdings = holdings;
        this.names = names;
    }

    Responsibility of(String subjectType, UUID subjectId, LocalDate day) {
        List<AnsweringPost> all = posts(roster.of(subjectType, subjectId, day), day);
        List<AnsweringPost> responsible = those(all, Duty::isExclusive);
        boolean answered = responsible.stream().anyMatch(post -> !post.vacant());
        return new Responsibility(
                subjectType,
                subjectId,
                day,
                answered,
                responsible.isEmpty() ? NOBODY.with(day) : summary(responsible.get(0), day),
                responsible,
                those(all, duty -> duty == Duty.DEPUTY),
                those(all, duty -> duty == Duty.OPERATOR));
    }

    private List<AnsweringPost> posts(List<AssignmentView> assigned, LocalDate day) {
        List<UUID> ids = assigned.stream().map(AssignmentView::postId).toList();
        Map<UUID, Names.Placed> placed = names.ofPosts(ids);
        List<HoldingView> held = holdings.ofPosts(ids, day);
        Map<UUID, PersonView> people =
                names.ofPeople(held.stream().map(HoldingView::personId).toList());
        Map<UUID, List<AnsweringPerson>> holders = held.stream()
                .sorted(Comparator.comparing(HoldingView::kind))
                .collect(Collectors.groupingBy(
                        HoldingView::postId,
                        Collectors.mapping(
                                holding -> new AnsweringPerson(
                                        holding.personId(),
                                        Objects.requireNonNull(people.get(holding.personId()))
                                                .name(),
                                        holding.kind()),
                                Collectors.toList())));
        return assigned.stream()
                .map(one -> post(
                        one,
                        Objects.requireNonNull(placed.get(one.postId())),
                        holders.getOrDefault(one.postId(), List.of())))
                .toList();
    }

    private static AnsweringPost post(AssignmentView one, Names.Placed where, List<AnsweringPerson> holders) {
        return new AnsweringPost(
                one.id(),
                one.duty(),
                one.duty().label(),
                one.postId(),
                where.post().name(),
                where.unit().id(),
                where.unit().name(),
                holders.isEmpty(),
                holders,
                one.fromOn(),
                one.untilOn());
    }

    private static List<AnsweringPost> those(List<AnsweringPost> all, Predicate<Duty> which) {
        return all.stream().filter(post -> which.test(post.duty())).toList();
    }

    private static Text summary(AnsweringPost post, LocalDate day) {
        if (post.vacant()) {
            return VACANT.with(day, post.unitName(), post.postName());
        }
        String people = post.holders().stream().map(AnsweringPerson::name).collect(Collectors.joining("、"));
        return SOMEBODY.with(day, post.unitName(), post.postName(), people);
    }
}
