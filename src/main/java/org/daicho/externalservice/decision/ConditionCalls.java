package org.daicho.externalservice.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.externalservice.condition.ConditionList;
import org.daicho.externalservice.condition.ConditionView;
import org.daicho.externalservice.life.ExternalUse;
import org.daicho.externalservice.life.KnownEvidence;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** The calls under {@code /{resource}/{id}/conditions}. They are part of the service: its entity tag is theirs. */
@Singleton
public class ConditionCalls {

    public static final String EXAMPLE =
            """
            {"CU-01": {"result": "MET", "note": "利用基準 第3条の範囲内"},
             "CU-05": {"result": "NOT_MET", "note": "終了時の手順が未整備"}}""";

    private static final Text UNKNOWN =
            Text.of("要件 %s は、版 %s の要件目録にありません。", "There is no requirement %s in edition %s of the catalogue.");

    private final Catalogues catalogues;
    private final KnownEvidence evidence;
    private final Clock clock;

    @Inject
    ConditionCalls(Catalogues catalogues, KnownEvidence evidence, Clock clock) {
        this.catalogues = catalogues;
        this.evidence = evidence;
        this.clock = clock;
    }

    public ConditionList list(ExternalUse use) {
        List<ConditionView> items = use.requirements(catalogues.required(use.edition)).stream()
                .map(applicable -> ConditionView.of(
                        applicable,
                        use.conditions().get(applicable.requirement().code())))
                .toList();
        return new ConditionList(use.version, use.edition, items);
    }

    /** Throws 400 with every reason, 409 for what is over. False if all of it was stated already. */
    public boolean answer(ExternalUse use, Map<String, ConditionAnswer> answers) {
        ServiceStep.requireOpen(use.state);
        LocalDate today = LocalDate.now(clock);
        Edition edition = catalogues.required(use.edition);
        Violations violations = new Violations();
        answers.forEach((code, answer) -> {
            String pointer = "/" + code;
            violations.refuseIf(
                    edition.requirement(code).isEmpty(),
                    pointer,
                    "unknown-requirement",
                    UNKNOWN.with(code, edition.code()));
            answer.check(pointer, today, violations);
            evidence.check(answer.evidenceIds(), pointer + "/evidenceIds", violations);
        });
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        boolean changed = false;
        for (Map.Entry<String, ConditionAnswer> stated : answers.entrySet()) {
            changed |= use.answer(stated.getKey(), kept(use, stated.getKey(), stated.getValue(), today));
        }
        return changed;
    }

    /** The same answer again, without a day of its own, keeps the day on which it was checked. */
    private static ConditionAnswer kept(ExternalUse use, String code, ConditionAnswer answer, LocalDate today) {
        ConditionAnswer present = use.conditions().get(code);
        ConditionAnswer again =
                present == null || present.checkedOn() == null ? null : answer.kept(present.checkedOn());
        return again != null && again.equals(present) ? present : answer.kept(today);
    }
}
