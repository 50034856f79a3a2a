package org.daicho.compliance.gap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.daicho.compliance.rule.Severity;
import org.daicho.compliance.rulebook.GapRules;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the gaps. */
@Singleton
public class Gaps {

    private static final SortKey SEVERITY = SortKey.integer("severity", "severity");
    private static final SortKey DUE = SortKey.date("dueOn", "dueOrder");
    private static final SortKey OPENS = SortKey.date("opensOn", "opensOn");
    private static final Map<SortKey, Function<Gap, Object>> VALUES =
            Map.of(SEVERITY, gap -> gap.severity, DUE, gap -> gap.dueOrder, OPENS, gap -> gap.opensOn);
    private static final Text NO_RULE = Text.of("この符号の規則はありません。", "There is no rule of that code.");

    private final EntityManager entityManager;
    private final Keyset keyset;
    private final ListAnswers answers;
    private final PostDirectory posts;
    private final Clock clock;

    @Inject
    Gaps(EntityManager entityManager, Keyset keyset, ListAnswers answers, PostDirectory posts, Clock clock) {
        this.entityManager = entityManager;
        this.keyset = keyset;
        this.answers = answers;
        this.posts = posts;
        this.clock = clock;
    }

    /** How many gaps of one rule there are. */
    @Schema(name = "GapCount")
    public record RuleCount(@Schema(examples = "CONTRACT_CLAUSE_MISSING") String rule, Severity severity, long gaps) {}

    public Response answer(GapFilter filter, PageRequest request, HttpHeaders headers) {
        return answers.answer(headers, request, "gaps", GapColumns.ALL, page -> page(filter, page));
    }

    @Transactional
    public Page<GapView> page(GapFilter filter, PageRequest request) {
        SortKey.Chosen sort = SortKey.choose(filter.sort == null ? "-severity" : filter.sort, SEVERITY, DUE, OPENS);
        return keyset.page(
                        new Keyset.Listing<>(
                                Gap.class, "gaps", criteria(filter), sort, VALUES.get(sort.key()), gap -> gap.id),
                        request)
                .map(GapView::of);
    }

    /** By rule, the worst first. */
    @Transactional
    public List<RuleCount> counts(GapFilter filter) {
        Criteria criteria = keyset.narrowed(Gap.class, criteria(filter));
        var query = entityManager.createQuery(
                "select e.rule, e.severity, count(*) from Gap e where " + criteria.where()
                        + " group by e.rule, e.severity order by e.severity desc, e.rule",
                Object[].class);
        criteria.bind(query);
        return query.getResultStream()
                .map(row -> new RuleCount((String) row[0], Severity.ofRank((Integer) row[1]), (Long) row[2]))
                .toList();
    }

    private Criteria criteria(GapFilter filter) {
        if (filter.rule != null && !GapRules.knows(filter.rule)) {
            throw ProblemException.invalid("rule", "unknown-rule", NO_RULE, filter.rule);
        }
        LocalDate day = filter.day(clock);
        @Nullable Collection<UUID> held = filter.personId == null ? null : posts.heldBy(filter.personId, day);
        return filter.criteria(day, held);
    }
}
