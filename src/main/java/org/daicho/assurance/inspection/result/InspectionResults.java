package org.daicho.assurance.inspection.result;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.assurance.inspection.SelfInspectionView;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.assurance.inspection.result.InspectionResult.OfQuestion;
import org.daicho.assurance.inspection.result.InspectionResult.OfUnit;

/** Counts a round in the database: three statements, however many posts were asked. */
@Singleton
class InspectionResults {

    private static final String ASKED =
            """
            select c.code, count(*) from self_inspection_sheet s cross join unnest(s.question_codes) as c (code)
            where s.round_id = :round group by c.code""";

    private static final String GIVEN =
            """
            select a.code, a.value, count(*), count(*) filter (where a.conforming)
            from self_inspection_answer a join self_inspection_sheet s on s.id = a.sheet_id
            where s.round_id = :round and s.state = 'SUBMITTED' group by a.code, a.value""";

    private static final String UNITS =
            """
            select s.unit_id, u.name, count(distinct s.id), count(distinct s.id) filter (where s.state = 'SUBMITTED'),
              count(a.id), count(a.id) filter (where not a.conforming)
            from self_inspection_sheet s
              join organization_unit u on u.id = s.unit_id
              left join self_inspection_answer a on a.sheet_id = s.id and s.state = 'SUBMITTED'
            where s.round_id = :round group by s.unit_id, u.name, u.name_key order by u.name_key, s.unit_id""";

    /** What was answered to one question so far. */
    private record Tally(Map<String, Long> values, long answered, long conforming) {

        private static final Tally NONE = new Tally(Map.of(), 0, 0);

        Tally and(String value, long times, long conforming) {
            Map<String, Long> more = new HashMap<>(values);
            more.put(value, times);
            return new Tally(more, answered + times, this.conforming + conforming);
        }
    }

    private final EntityManager entityManager;

    @Inject
    InspectionResults(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    InspectionResult of(SelfInspectionView round) {
        List<OfUnit> units = rows(UNITS, round.id())
                .map(row -> new OfUnit(
                        (UUID) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4]), number(row[5])))
                .toList();
        long sheets = units.stream().mapToLong(OfUnit::sheets).sum();
        long submitted = units.stream().mapToLong(OfUnit::submitted).sum();
        return new InspectionResult(
                round.id(),
                round.state(),
                sheets,
                submitted,
                InspectionResult.percent(submitted, sheets),
                units.stream().mapToLong(OfUnit::nonConforming).sum(),
                questions(round),
                units);
    }

    private List<OfQuestion> questions(SelfInspectionView round) {
        Map<String, Long> asked = new HashMap<>();
        rows(ASKED, round.id()).forEach(row -> asked.put((String) row[0], number(row[1])));
        Map<String, Tally> given = new HashMap<>();
        rows(GIVEN, round.id())
                .forEach(row -> given.merge(
                        (String) row[0],
                        Tally.NONE.and((String) row[1], number(row[2]), number(row[3])),
                        (one, other) -> one.and((String) row[1], number(row[2]), number(row[3]))));
        return round.questions().stream()
                .map(question -> of(
                        question,
                        asked.getOrDefault(question.code(), 0L),
                        given.getOrDefault(question.code(), Tally.NONE)))
                .toList();
    }

    private static OfQuestion of(Question question, long asked, Tally tally) {
        Map<String, Long> values = new LinkedHashMap<>();
        question.kind()
                .choices()
                .forEach(choice -> values.put(choice, tally.values().getOrDefault(choice, 0L)));
        return new OfQuestion(
                question.code(),
                question.text(),
                question.kind(),
                question.requirement(),
                question.expected(),
                asked,
                tally.answered(),
                tally.conforming(),
                tally.answered() - tally.conforming(),
                values);
    }

    private Stream<Object[]> rows(String sql, UUID round) {
        List<?> found = entityManager
                .createNativeQuery(sql, Object[].class)
                .setParameter("round", round)
                .getResultList();
        return found.stream().map(Object[].class::cast);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
