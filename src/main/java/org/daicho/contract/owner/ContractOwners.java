package org.daicho.contract.owner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.duty.Start;
import org.daicho.organization.post.PostDirectory;
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
