package org.daicho.externalservice.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.duty.Start;
import org.daicho.organization.post.PostDirectory;

/** Ties the duty of imported services to the posts that their register names; a post not known yet is registered. */
@Singleton
public class Answering {

    private final DutyRoster roster;
    private final PostDirectory posts;
    private final Clock clock;

    @Inject
    Answering(DutyRoster roster, PostDirectory posts, Clock clock) {
        this.roster = roster;
        this.posts = posts;
        this.clock = clock;
    }

    /** For things that are just being registered. A duty that would begin later begins today: the register says who answers. */
    public void assignNew(ServiceKind kind, Map<UUID, OwnerPost> owners) {
        Map<UUID, Start> starts = new HashMap<>();
        owners.forEach((id, owner) -> starts.put(id, start(owner)));
        roster.assignNew(kind.duty(), kind.subject(), starts);
    }

    /** What was handed over here is not taken back by an older register. */
    public void assignIfNobody(ServiceKind kind, UUID id, OwnerPost owner) {
        LocalDate today = LocalDate.now(clock);
        if (!roster.hasDuty(kind.duty(), kind.subject(), id, today)) {
            Start start = start(owner);
            roster.assign(kind.duty(), kind.subject(), id, start.postId(), today);
        }
    }

    private Start start(OwnerPost owner) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = owner.from().isAfter(today) ? today : owner.from();
        return new Start(posts.namedOrRegistered(owner.unitName(), owner.postName(), from), from);
    }
}
