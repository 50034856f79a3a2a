package org.daicho.compliance.summary;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Requirement;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.FiscalYear;

/** Counts a fiscal year. */
@Singleton
class Summaries {

    private static final String CLAUSES =
            """
            select code.code, count(*), count(*) filter (where s.status = 'STATED'),
              count(*) filter (where s.status = 'NOT_APPLICABLE'), count(*) filter (where s.status = 'WAIVED'),
              count(*) filter (where s.status = 'MISSING'), count(*) filter (where s.status is null)
            from contract a cross join unnest(a.mandatory_clauses) code (code)
            left join contract_clause s on s.contract_id = a.id and s.code = code.code
            where %s group by code.code order by code.code"""
                    .formatted(SurveyLine.YearOf.CONTRACT);

    private final EntityManager entityManager;
    private final Catalogues catalogues;
    private final Clock clock;

    @Inject
    Summaries(EntityManager entityManager, Catalogues catalogues, Clock clock) {
        this.entityManager = entityManager;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Transactional
    public List<SurveyAnswer> survey(FiscalYear year) {
        Query query = dated(
                Arrays.stream(SurveyLine.values()).map(SurveyLine::sql).collect(Collectors.joining("\nunion all\n")),
                year);
        query.setParameter("today", LocalDate.now(clock));
        List<SurveyAnswer> answers = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            SurveyLine line = SurveyLine.valueOf((String) columns[0]);
            answers.add(new SurveyAnswer(line.name(), line.label(), ((Number) columns[1]).longValue()));
        }
        answers.sort((one, other) -> SurveyLine.valueOf(one.code()).compareTo(SurveyLine.valueOf(other.code())));
        return answers;
    }

    /** How many contracts of the year carry each clause that binds them. */
    @Transactional
    public List<ClauseSummary> clauses(FiscalYear year) {
        Map<String, Text> titles = catalogues.editions().stream()
                .map(Edition::requirements)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Requirement::code, Requirement::title, (newer, older) -> newer));
        List<ClauseSummary> summaries = new ArrayList<>();
        for (Object row : dated(CLAUSES, year).getResultList()) {
            Object[] columns = (Object[]) row;
            String code = (String) columns[0];
            long[] counts = Stream.of(columns)
                    .skip(1)
                    .mapToLong(count -> ((Number) count).longValue())
                    .toArray();
            summaries.add(new ClauseSummary(
                    code,
                    titles.getOrDefault(code, Text.of(code, code)),
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    counts[4],
                    counts[5]));
        }
        return summaries;
    }

    private Query dated(String sql, FiscalYear year) {
        Query query = entityManager.createNativeQuery(sql);
        query.setParameter("first", year.first()).setParameter("last", year.last());
        return query.setParameter("year", year.year());
    }
}
