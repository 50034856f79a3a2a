package org.daicho.assurance.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.assurance.audit.ClosingObstacles;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An audit is over when nothing that it found is left hanging: each finding was put right, or how and when it will be is
 * planned and the auditors accepted the plan. The finding itself stays open until then.
 */
@Singleton
class ClosingRule implements ClosingObstacles {

    private static final Text OPEN = Text.of("指摘事項「%s」に回答がありません。", "The finding \"%s\" is not answered.");
    private static final Text NOT_ACCEPTED =
            Text.of("指摘事項「%s」の改善計画が了承されていません。", "The plan for the finding \"%s\" is not accepted.");

    private final Findings findings;

    @Inject
    ClosingRule(Findings findings) {
        this.findings = findings;
    }

    @Override
    public List<Violation> of(UUID auditId) {
        return findings.undoneOf(auditId).stream()
                .flatMap(finding -> reason(finding.state, finding.planAcceptedOn != null)
                        .map(text -> Violation.at(
                                        "/findings/" + finding.id,
                                        finding.state == FindingState.OPEN ? "finding-open" : "plan-not-accepted",
                                        text.with(finding.title))
                                .found(finding.id))
                        .stream())
                .toList();
    }

    /** Why a finding in this state keeps its audit open; empty if it does not. */
    static Optional<Text> reason(FindingState state, boolean planAccepted) {
        return Optional.ofNullable(text(state, planAccepted));
    }

    private static @Nullable Text text(FindingState state, boolean planAccepted) {
        return switch (state) {
            case OPEN -> OPEN;
            case RESPONDED -> planAccepted ? null : NOT_ACCEPTED;
            case FOLLOWED_UP, CLOSED -> null;
        };
    }
}
