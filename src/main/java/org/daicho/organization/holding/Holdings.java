package org.daicho.organization.holding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** Who held which post when, and the record of the changes. */
@Singleton
class Holdings extends Records<Holding> {

    @Inject
    Holdings(Ledger ledger, Clock clock) {
        super("holding", ledger, clock);
    }

    /** Everybody who holds the post that day, whatever way. */
    List<Holding> of(UUID postId, LocalDate day) {
        return list(
                "postId = ?1 and fromOn <= ?2 and (untilOn is null or untilOn >= ?2) order by fromOn, id", postId, day);
    }

    List<Holding> ofPerson(UUID personId, LocalDate day) {
        return list(
                "personId = ?1 and fromOn <= ?2 and (untilOn is null or untilOn >= ?2) order by fromOn, id",
                personId,
                day);
    }

    /** Everybody who holds one of the posts that day. */
    List<Holding> ofPosts(Collection<UUID> postIds, LocalDate day) {
        return list(
                "postId in ?1 and fromOn <= ?2 and (untilOn is null or untilOn >= ?2) order by postId, fromOn, id",
                List.copyOf(postIds),
                day);
    }

    /** Those of that day and of later days; not those that were called off before they began. */
    List<Holding> from(UUID postId, LocalDate day) {
        return list(
                "postId = ?1 and (untilOn is null or (untilOn >= ?2 and untilOn >= fromOn)) order by fromOn, id",
                postId,
                day);
    }

    /** Who held each of the posts last before that day: of everybody whose time was over by then, the latest. */
    List<Holding> lastBefore(Collection<UUID> postIds, LocalDate day) {
        return list(
                "from Holding h where h.postId in ?1 and h.untilOn < ?2 and h.untilOn >= h.fromOn and not exists (select 1 from Holding later"
                        + " where later.postId = h.postId and later.untilOn < ?2 and later.untilOn >= later.fromOn"
                        + " and (later.untilOn, later.id) > (h.untilOn, h.id))",
                List.copyOf(postIds),
                day);
    }
}
