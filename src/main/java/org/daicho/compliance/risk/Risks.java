package org.daicho.compliance.risk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.access.reach.Condition;
import org.daicho.access.reach.Reach;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.page.Cursors;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Ranks contracts and services by risk, computed from the facts at every call. */
@Singleton
class Risks {

    private static final Text WORST_GAP =
            Text.of("重大さ「%s」の不備がある（計 %s 件）", "there are gaps, the worst of them %s (%s in all)");

    private final EntityManager entityManager;
    private final Cursors cursors;
    private final Reach reach;
    private final Clock clock;

    @Inject
    Risks(EntityManager entityManager, Cursors cursors, Reach reach, Clock clock) {
        this.entityManager = entityManager;
        this.cursors = cursors;
        this.reach = reach;
        this.clock = clock;
    }

    /** How many have which level at which worst gap; the absence of gaps is NONE. */
    record Cell(Severity inherent, @Nullable Severity worstGap, long subjects) {}

    @Transactional
    public Page<RiskView> page(RiskFilter filter, PageRequest request) {
        String list = "risks?" + filter.on + filter.parameters();
        String position = request.cursor == null ? "" : " and (score, subject_id) < (:afterScore, :afterId)";
        Query query =
                bound("select * from (%s) r where %s" + position + " order by score desc, subject_id desc", filter);
        if (request.cursor != null) {
            List<String> after = cursors.decode(list, request.cursor);
            query.setParameter("afterScore", Integer.valueOf(after.get(0)))
                    .setParameter("afterId", UUID.fromString(after.get(1)));
        }
        List<RiskView> found = new ArrayList<>();
        for (Object row : query.setMaxResults(request.limit + 1).getResultList()) {
            found.add(view((Object[]) row));
        }
        return Page.cut(
                found,
                request.limit,
                last -> cursors.encode(
                        list,
                        List.of(String.valueOf(last.score()), last.subjectId().toString())));
    }

    @Transactional
    public List<Cell> matrix(RiskFilter filter) {
        Query query = bound(
                "select inherent, worst, count(*) from (%s) r where %s"
                        + " group by inherent, worst order by inherent desc, worst desc nulls last",
                filter);
        List<Cell> cells = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            cells.add(new Cell(
                    Severity.ofRank(number(columns[0])),
                    columns[1] == null ? null : Severity.ofRank(number(columns[1])),
                    ((Number) columns[2]).longValue()));
        }
        return cells;
    }

    /** @param sql with a place for the ranking and one for the conditions */
    private Query bound(String sql, RiskFilter filter) {
        Condition within = reach.within("subject_id", "contract", "cloud-service");
        Query query =
                entityManager.createNativeQuery(sql.formatted(RiskSql.RANKED, filter.where() + " and " + within.sql()));
        within.parameters().forEach(query::setParameter);
        query.setParameter("on", filter.on == null ? LocalDate.now(clock) : filter.on);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    private static RiskView view(Object[] row) {
        Severity inherent = Severity.ofRank(number(row[6]));
        Severity worst = row[7] == null ? null : Severity.ofRank(number(row[7]));
        long gaps = ((Number) row[8]).longValue();
        int score = RiskLevel.score(inherent, worst);
        List<Text> reasons = new ArrayList<>();
        Integer[] points = (Integer[]) row[5];
        for (RiskFactor factor : RiskFactor.values()) {
            if (points[factor.ordinal()] > 0) {
                reasons.add(factor.reason());
            }
        }
        if (worst != null) {
            reasons.add(new Text(
                    WORST_GAP.ja().formatted(worst.label().ja(), gaps),
                    WORST_GAP.en().formatted(worst.label().en(), gaps)));
        }
        return new RiskView(
                (String) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (UUID) row[4],
                inherent,
                RiskLevel.residual(score),
                score,
                gaps,
                worst,
                reasons);
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
