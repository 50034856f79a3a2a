package org.daicho.assurance.policy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of everything written about a policy document. */
@Singleton
class PolicyDocumentRule {

    private static final Text NO_TITLE = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");

    private final Signatories signatories;
    private final Clock clock;

    @Inject
    PolicyDocumentRule(Signatories signatories, Clock clock) {
        this.signatories = signatories;
        this.clock = clock;
    }

    /** Throws 400 with every reason; returns it with everything filled in. */
    NewPolicyDocument require(NewPolicyDocument wanted) {
        Violations violations = new Violations();
        violations.read("/title", wanted.title(), StoredText::line);
        violations.read("/number", wanted.number(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        signatories.check(wanted.owner(), "/owner", violations);
        violations
                .refuseIf(SearchText.fold(wanted.title()).isEmpty(), "/title", "required", NO_TITLE)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted.settled(LocalDate.now(clock));
    }
}
