package org.daicho.externalservice.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.shared.page.Criteria;
import org.jspecify.annotations.Nullable;

/** The filter of lists by the post that answers that day. */
public final class AnsweredBy {

    /** In the database, since a post may answer for more than could be listed in a query. */
    private static final String CONDITION = "exists (select 1 from Assignment a where a.subjectType = :dutySubject"
            + " and a.subjectId = e.id and a.duty = :duty and a.postId = :postId and a.fromOn <= :dutyDay"
            + " and (a.untilOn is null or a.untilOn >= :dutyDay))";

    private AnsweredBy() {}

    public static Criteria add(Criteria criteria, ServiceKind kind, @Nullable UUID postId, LocalDate day) {
        return postId == null
                ? criteria
                : criteria.when("postId", postId, CONDITION)
                        .with(Map.of("dutySubject", kind.subject(), "duty", kind.duty(), "dutyDay", day));
    }
}
