package org.daicho.assurance.subject;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.History;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether what an audit refers to is registered. The ledger is asked, and not each room: it knows everything that there
 * ever was, and an audit may well be about what has ended.
 */
@Singleton
public class AuditSubjects {

    private static final Text NO_SUBJECT = Text.of("この対象は登録されていません。", "This subject is not registered.");
    private static final Text NO_EVIDENCE = Text.of("この証拠資料は登録されていません。", "This evidence is not registered.");
    private static final Text TWICE = Text.of("同じものが2回挙げられています。", "The same thing is named twice.");

    private final History history;

    @Inject
    AuditSubjects(History history) {
        this.history = history;
    }

    public void check(@Nullable AuditSubject subject, String pointer, Violations violations) {
        violations.refuseIf(
                subject != null && !history.knows(subject.type().subject(), subject.id()),
                pointer + "/id",
                "unknown-subject",
                NO_SUBJECT);
    }

    public void checkEvidence(@Nullable UUID evidence, String pointer, Violations violations) {
        violations.refuseIf(
                evidence != null && !history.knows("evidence", evidence), pointer, "unknown-evidence", NO_EVIDENCE);
    }

    /** Notes every item that stands there a second time. */
    public static void checkOnce(List<?> items, String pointer, Violations violations) {
        for (int i = 0; i < items.size(); i++) {
            violations.refuseIf(items.indexOf(items.get(i)) < i, pointer + '/' + i, "named-twice", TWICE);
        }
    }
}
