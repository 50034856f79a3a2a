package org.daicho.report.year;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daicho.access.reach.Condition;
import org.daicho.access.reach.Reach;
import org.daicho.shared.time.FiscalYear;

/** Counts a fiscal year, section by section, each as far as the list of its things would show them to the caller. */
@Singleton
class YearlyReports {

    private final EntityManager entityManager;
    private final Reach reach;
    private final SecurityIdentity caller;
    private final Clock clock;

    @Inject
    YearlyReports(EntityManager entityManager, Reach reach, SecurityIdentity caller, Clock clock) {
        this.entityManager = entityManager;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public YearlyReport of(FiscalYear year) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> days =
                Map.of("first", year.first(), "last", year.last(), "year", year.year(), "today", today);
        List<YearlyReport.Part> parts = Sections.ALL.stream()
                .filter(section -> isOpen(section.permission()))
                .map(section -> counted(section, days))
                .toList();
        return new YearlyReport(year.year(), year.labelJa(), year.first(), year.last(), today, parts);
    }

    private YearlyReport.Part counted(Section section, Map<String, Object> days) {
        reach.begin(section.permission());
        Condition reached = reach.within("a.id", section.subject());
        String sql = section.select(reached.sql());
        Query query = entityManager.createNativeQuery(sql);
        reached.parameters().forEach(query::setParameter);
        days.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        Object[] counts = (Object[]) query.getSingleResult();
        List<YearlyReport.Value> values = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Figure figure = section.figures().get(i);
            values.add(new YearlyReport.Value(figure.code(), figure.label(), ((Number) counts[i]).longValue()));
        }
        return new YearlyReport.Part(section.code(), section.title(), values);
    }

    private boolean isOpen(String permission) {
        String[] parts = permission.split(":");
        return caller.checkPermissionBlocking(new StringPermission(parts[0], parts[1]));
    }
}
