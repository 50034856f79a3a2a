package org.daicho.verification.measure.terms;

import java.util.Collection;
import java.util.Optional;

/**
 * Who must know of a measure: the general security officer of a grave one, the CISO of a critical one, as the guideline has
 * what was found about a contractor reported to the one, and according to importance to the other (文部科学省
 * 教育情報セキュリティポリシーハンドブック 令和7年3月, 業務委託). Where the line lies is the body's to say; the guideline does not.
 */
public enum EscalationRule {
    HIGH_TO_GENERAL_SECURITY_OFFICER(Severity.HIGH, EscalationRole.GENERAL_SECURITY_OFFICER),
    CRITICAL_TO_CISO(Severity.CRITICAL, EscalationRole.CISO);

    private final Severity severity;
    private final EscalationRole role;

    EscalationRule(Severity severity, EscalationRole role) {
        this.severity = severity;
        this.role = role;
    }

    /** The role that still has to be told: what has gone to a higher one need not go to the lower. */
    public static Optional<EscalationRole> missing(Severity severity, Collection<EscalationRole> told) {
        for (EscalationRule rule : values()) {
            if (rule.severity == severity && told.stream().noneMatch(role -> role.compareTo(rule.role) >= 0)) {
                return Optional.of(rule.role);
            }
        }
        return Optional.empty();
    }
}
