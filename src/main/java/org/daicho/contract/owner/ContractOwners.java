package org.daicho.contract.owner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.duty.Start;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.page.Criteria;
import org.jspecify.annotations.Nullable;

/** Keeps the duty of a contract's owner in step with the names in its terms; the caller holds the transaction. */
@Singleton
public class ContractOwners {

    private static final String SUBJECT = "contract";

    private final UnitDirectory units;
    private final PostDirectory posts;
    private final DutyRoster roster;
    private final Clock clock;

    @Inject
    ContractOwners(UnitDirectory units, PostDirectory posts, DutyRoster roster, Clock clock) {
        this.units = units;
        this.posts = posts;
        this.roster = roster;
        this.clock = clock;
    }

    /** For one contract or for a batch, through which it remembers what it has looked up. */
    public OwnerNames names() {
        return new OwnerNames(units, posts, LocalDate.now(clock));
    }

    /** New contracts: the duty begins with performance. */
    public void assign(Map<UUID, Start> owners) {
        if (!owners.isEmpty()) {
            roster.assignNew(Duty.CONTRACT_OWNER, SUBJECT, owners);
        }
    }

    /**
     * Who answers for a contract that another one continues, by duty: who does so for the old one on the first day of the new,
     * since a handover may be known already, else on its last day. A post that is gone by then answers for nothing.
     */
    public Map<Duty, Set<UUID>> goingOn(UUID contractId, LocalDate lastDay, LocalDate nextDay) {
        Map<Duty, Set<UUID>> answering = answering(contractId, lastDay, nextDay);
        answering.putAll(answering(contractId, nextDay, nextDay));
        return answering;
    }

    private Map<Duty, Set<UUID>> answering(UUID contractId, LocalDate day, LocalDate nextDay) {
        return roster.of(SUBJECT, contractId, day).stream()
                .filter(one -> exists(posts.view(one.postId()), nextDay))
                .collect(Collectors.groupingBy(
                        AssignmentView::duty,
                        () -> new EnumMap<>(Duty.class),
                        Collectors.mapping(AssignmentView::postId, Collectors.toCollection(TreeSet::new))));
    }

    private static boolean exists(PostView post, LocalDate day) {
        return !post.term().endsBefore(day);
    }

    /** The duties of a new contract begin with performance. */
    public void assign(UUID contractId, LocalDate startsOn, Map<Duty, Set<UUID>> answering) {
        answering.forEach(
                (duty, posts) -> posts.forEach(post -> roster.assign(duty, SUBJECT, contractId, post, startsOn)));
    }

    /** The names have changed: the duty passes over today, or when performance begins. Without a post nobody has it. */
    public void passOver(UUID contractId, LocalDate startsOn, @Nullable UUID postId) {
        LocalDate today = LocalDate.now(clock);
        roster.passOn(Duty.CONTRACT_OWNER, SUBJECT, contractId, postId, startsOn.isAfter(today) ? startsOn : today);
    }

    /** Whether some post answers today, or for a contract to come from its first day on. */
    public boolean has(UUID contractId, LocalDate startsOn) {
        LocalDate today = LocalDate.now(clock);
        return roster.hasDuty(Duty.CONTRACT_OWNER, SUBJECT, contractId, today)
                || startsOn.isAfter(today) && roster.hasDuty(Duty.CONTRACT_OWNER, SUBJECT, contractId, startsOn);
    }

    /** The contract is over: nobody answers for it after that day. */
    public void endAll(UUID contractId, LocalDate lastDay) {
        roster.endAll(SUBJECT, contractId, lastDay);
    }

    /** Narrows a list of contracts to those whose owner is this post today. */
    public Criteria narrow(Criteria criteria, @Nullable UUID ownerPostId) {
        return roster.narrow(criteria, "ownerPostId", ownerPostId, Duty.CONTRACT_OWNER, SUBJECT);
    }
}
