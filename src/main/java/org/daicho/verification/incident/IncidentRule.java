package org.daicho.verification.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.verification.References;
import org.daicho.verification.incident.terms.NewIncident;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about an incident. */
@Singleton
class IncidentRule {

    private static final Text OF_NOBODY =
            Text.of("契約、サービス、委託事業者のどれかを示してください。", "Name a contract, a service or a contractor.");
    private static final Text NO_TITLE = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text NOTICED_FIRST = Text.of("発覚が発生より前です。", "It was noticed before it happened.");
    private static final Text TOLD_FIRST = Text.of("報告を受けたのが発覚より前です。", "We were told before it was noticed.");
    private static final Text IN_FUTURE = Text.of("未来の日時です。", "This is in the future.");
    private static final Text WHY = Text.of("一時中断を求めたか否かの理由を書いてください。", "Say why a suspension was demanded or not.");
    private static final Text NOT_DECIDED = Text.of("一時中断を求めたか否かを示してください。", "Say whether a suspension was demanded.");

    private final References references;
    private final ContractDirectory contracts;
    private final Clock clock;

    @Inject
    IncidentRule(References references, ContractDirectory contracts, Clock clock) {
        this.references = references;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Throws 400 with every reason; returns it as it is to be kept. */
    NewIncident require(NewIncident wanted) {
        Violations violations = new Violations();
        violations.read("/title", wanted.title(), StoredText::line);
        violations.read("/description", wanted.description(), StoredText::lines);
        violations.read("/noReportReason", wanted.noReportReason(), StoredText::lines);
        violations.read("/suspensionReason", wanted.suspensionReason(), StoredText::lines);
        boolean reasoned =
                wanted.suspensionReason() != null && !wanted.suspensionReason().isBlank();
        violations
                .refuseIf(SearchText.fold(wanted.title()).isEmpty(), "/title", "required", NO_TITLE)
                .refuseIf(
                        wanted.contractId() == null && wanted.serviceId() == null && wanted.contractorId() == null,
                        "/contractId",
                        "of-nobody",
                        OF_NOBODY)
                .refuseIf(wanted.suspensionDemanded() != null && !reasoned, "/suspensionReason", "required", WHY)
                .refuseIf(
                        wanted.suspensionDemanded() == null && reasoned,
                        "/suspensionDemanded",
                        "required",
                        NOT_DECIDED);
        order(wanted, violations);
        references.contractor(wanted.contractorId(), "/contractorId", violations);
        references.service(wanted.serviceId(), "/serviceId", violations);
        boolean known = references.contract(wanted.contractId(), "/contractId", violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        UUID contractor = wanted.contractorId() == null && known
                ? contracts.view(Objects.requireNonNull(wanted.contractId())).contractorId()
                : wanted.contractorId();
        return wanted.kept(contractor);
    }

    private void order(NewIncident wanted, Violations violations) {
        Instant now = clock.instant();
        violations
                .refuseIf(
                        isBefore(wanted.noticedAt(), wanted.happenedAt()), "/noticedAt", "noticed-first", NOTICED_FIRST)
                .refuseIf(
                        isBefore(wanted.reportedToUsAt(), wanted.noticedAt()),
                        "/reportedToUsAt",
                        "told-first",
                        TOLD_FIRST)
                .refuseIf(isBefore(now, wanted.happenedAt()), "/happenedAt", "in-the-future", IN_FUTURE)
                .refuseIf(isBefore(now, wanted.noticedAt()), "/noticedAt", "in-the-future", IN_FUTURE)
                .refuseIf(isBefore(now, wanted.reportedToUsAt()), "/reportedToUsAt", "in-the-future", IN_FUTURE);
    }

    private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other);
    }
}
