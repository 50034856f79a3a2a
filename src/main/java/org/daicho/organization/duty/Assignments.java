package org.daicho.organization.duty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** Who answered for what when, and the record of the changes. */
@Singleton
class Assignments extends Records<Assignment> {

    @Inject
    Assignments(Ledger ledger, Clock clock) {
        super("assignment", ledger, clock);
    }

    List<Assignment> of(String subjectType, UUID subjectId, LocalDate day) {
        return list(
                "subjectType = ?1 and subjectId = ?2 and fromOn <= ?3 and (untilOn is null or untilOn >= ?3)"
                        + " order by duty, fromOn, id",
                subjectType,
                subjectId,
                day);
    }

    /** Those of that day and of later days; not those that were called off before they began. */
    List<Assignment> from(Duty duty, String subjectType, UUID subjectId, LocalDate day) {
        return list(
                "duty = ?1 and subjectType = ?2 and subjectId = ?3"
                        + " and (untilOn is null or (untilOn >= ?4 and untilOn >= fromOn)) order by fromOn, id",
                duty,
                subjectType,
                subjectId,
                day);
    }

    /** The same of many things at once. */
    List<Assignment> ofAll(String subjectType, Collection<UUID> subjectIds, LocalDate day) {
        return list(
                "subjectType = ?1 and subjectId in ?2 and fromOn <= ?3 and (untilOn is null or untilOn >= ?3)"
                        + " order by subjectId, duty, fromOn, id",
                subjectType,
                List.copyOf(subjectIds),
                day);
    }

    /** Those of that day and of later days; not those that were called off before they began. */
    List<Assignment> ofPostFrom(UUID postId, LocalDate day) {
        return list(
                "postId = ?1 and (untilOn is null or (untilOn >= ?2 and untilOn >= fromOn)) order by fromOn, id",
                postId,
                day);
    }

    Map<UUID, Long> counts(Collection<UUID> postIds, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select postId, count(*) from Assignment where postId in :posts and fromOn <= :day"
                                + " and (untilOn is null or untilOn >= :day) group by postId",
                        Object[].class)
                .setParameter("posts", List.copyOf(postIds))
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
