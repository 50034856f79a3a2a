package org.daicho.assurance.audit.independence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/**
 * Auditors are independent of what they audit (地方公共団体における情報セキュリティポリシーに関するガイドライン, 監査: 監査人は被監査部門から独立していること).
 * Each constant is one way not to be; a recorded exception lifts all of them for one auditor.
 */
public enum IndependenceRule {
    ANSWERS_FOR_SUBJECT(
            "auditor-answers-for-subject",
            Text.of("監査人が、監査対象の責任者・担当です。", "The auditor answers for what is audited."),
            ties -> subjects(ties.answersFor())),
    OWNS_DOCUMENT(
            "auditor-owns-document",
            Text.of("監査人が、監査対象の規程の所管者です。", "The auditor owns a policy document that is audited."),
            ties -> sorted(ties.ownsDocuments())),
    SITS_IN_AUDITED_UNIT(
            "auditor-in-audited-unit",
            Text.of("監査人が、被監査部門に属しています。", "The auditor belongs to an audited unit."),
            ties -> sorted(ties.sitsIn()));

    private final String code;
    private final Text message;
    private final Function<AuditorTies, List<?>> broken;

    IndependenceRule(String code, Text message, Function<AuditorTies, List<?>> broken) {
        this.code = code;
        this.message = message;
        this.broken = broken;
    }

    public String code() {
        return code;
    }

    /** Every reason, auditor by auditor, each with what it is about; none when all are independent or excepted. */
    public static List<Violation> reasons(List<AuditorTies> auditors) {
        List<Violation> reasons = new ArrayList<>();
        for (int i = 0; i < auditors.size(); i++) {
            AuditorTies ties = auditors.get(i);
            if (ties.excepted()) {
                continue;
            }
            for (IndependenceRule rule : values()) {
                for (Object about : rule.broken.apply(ties)) {
                    reasons.add(Violation.at("/auditors/" + i, rule.code, rule.message)
                            .found(about));
                }
            }
        }
        return reasons;
    }

    private static List<AuditSubject> subjects(Set<AuditSubject> subjects) {
        return subjects.stream()
                .sorted(Comparator.comparing(AuditSubject::type).thenComparing(AuditSubject::id))
                .toList();
    }

    private static <T extends Comparable<T>> List<T> sorted(Set<T> values) {
        return values.stream().sorted().toList();
    }
}
