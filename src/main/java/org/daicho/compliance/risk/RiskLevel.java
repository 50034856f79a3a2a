package org.daicho.compliance.risk;

import org.daicho.compliance.rule.Severity;
import org.jspecify.annotations.Nullable;

/** From points to levels. The levels have the names of the severities, so that a matrix of both reads by itself. */
final class RiskLevel {

    private RiskLevel() {}

    /** From the points of all factors together to the rank of the level: up to 1 low, up to 3 medium, up to 6 high. */
    static String inherentSql(String points) {
        return "case when %1$s <= 1 then 1 when %1$s <= 3 then 2 when %1$s <= 6 then 3 else 4 end".formatted(points);
    }

    /** 1 to 16: the inherent level times the worst open gap; without a gap, or with low ones only, times one. */
    static int score(Severity inherent, @Nullable Severity worstGap) {
        return inherent.rank() * (worstGap == null ? 1 : worstGap.rank());
    }

    /** The product of two levels of four: up to 2 low, up to 4 medium, up to 8 high. */
    static Severity residual(int score) {
        return score <= 2
                ? Severity.LOW
                : score <= 4 ? Severity.MEDIUM : score <= 8 ? Severity.HIGH : Severity.CRITICAL;
    }
}
