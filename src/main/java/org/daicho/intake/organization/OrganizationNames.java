package org.daicho.intake.organization;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.unit.UnitDirectory;

/** Looks up the units and posts that a register writes by name, and who answers. */
@Singleton
public class OrganizationNames {

    private final UnitDirectory units;
    private final PostDirectory posts;
    private final DutyRoster roster;
    private final Clock clock;

    @Inject
    OrganizationNames(UnitDirectory units, PostDirectory posts, DutyRoster roster, Clock clock) {
        this.units = units;
        this.posts = posts;
        this.roster = roster;
        this.clock = clock;
    }

    /** Which of these things somebody answers for today. */
    public Set<UUID> answered(Duty duty, String subjectType, Collection<UUID> subjectIds) {
        Set<UUID> answered = new HashSet<>();
        roster.ofAll(subjectType, subjectIds, LocalDate.now(clock)).forEach((id, assignments) -> {
            if (assignments.stream().anyMatch(one -> one.duty() == duty)) {
                answered.add(id);
            }
        });
        return answered;
    }

    /** For one batch, through which each name is looked up once. */
    public NewNames inOneBatch() {
        return new NewNames(units, posts);
    }
}
