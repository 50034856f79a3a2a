package org.daicho.compliance.gap.subject;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.compliance.gap.Gaps;
import org.daicho.ledger.History;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;

/** The gaps of one thing. */
@Singleton
class SubjectGaps {

    private final Gaps gaps;
    private final History history;

    @Inject
    SubjectGaps(Gaps gaps, History history) {
        this.gaps = gaps;
        this.history = history;
    }

    /** Throws 404 for what was never registered. @param narrow sets the filter to the thing */
    Response answer(
            HttpHeaders headers,
            String subjectType,
            UUID id,
            SubjectGapFilter filter,
            PageRequest page,
            Consumer<GapFilter> narrow) {
        if (!history.knows(subjectType, id)) {
            throw ProblemException.notFound(subjectType, id);
        }
        GapFilter gapsOfIt = filter.gaps();
        narrow.accept(gapsOfIt);
        return gaps.answer(gapsOfIt, page, headers);
    }
}
