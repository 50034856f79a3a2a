package org.daicho.contractor.attestation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.daicho.contractor.attestation.kind.AttestationKind;
import org.daicho.ledger.History;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about an attestation. */
@Singleton
class AttestationRule {

    private static final Text ENDS_FIRST = Text.of("有効期限が開始日より前です。", "It ends before it begins.");
    private static final Text NO_STANDARD =
            Text.of("「その他」には、何の認証・登録かを standard に記入してください。", "For another kind, say in standard what is attested.");
    private static final Text NO_EVIDENCE = Text.of("この証拠資料は登録されていません。", "This piece of evidence is not registered.");
    private static final Text IN_FUTURE = Text.of("今日より後の日付です。", "This day has not come yet.");
    private static final Text NOT_CHECKED = Text.of("確認日がありません。", "There is no day on which it was checked.");

    private final History history;
    private final Clock clock;

    @Inject
    AttestationRule(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Throws 400 with every reason. */
    NewAttestation require(NewAttestation wanted) {
        Violations violations = new Violations();
        violations.read("/number", wanted.number(), wanted.kind()::readNumber);
        violations.read("/issuer", wanted.issuer(), StoredText::line);
        violations.read("/standard", wanted.standard(), StoredText::line);
        violations.read("/scope", wanted.scope(), StoredText::lines);
        violations.read("/level", wanted.level(), StoredText::line);
        violations.read("/checkedSource", wanted.checkedSource(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations
                .refuseIf(
                        wanted.kind() == AttestationKind.OTHER && isBlank(wanted.standard()),
                        "/standard",
                        "required",
                        NO_STANDARD)
                .refuseIf(
                        wanted.validUntil() != null && wanted.validUntil().isBefore(wanted.validFrom()),
                        "/validUntil",
                        "ends-before-start",
                        ENDS_FIRST)
                .refuseIf(
                        wanted.evidenceId() != null && !history.knows("evidence", wanted.evidenceId()),
                        "/evidenceId",
                        "unknown-evidence",
                        NO_EVIDENCE)
                .refuseIf(
                        wanted.checkedOn() != null && wanted.checkedOn().isAfter(LocalDate.now(clock)),
                        "/checkedOn",
                        "in-future",
                        IN_FUTURE)
                .refuseIf(
                        wanted.checkedOn() == null && !isBlank(wanted.checkedSource()),
                        "/checkedOn",
                        "required",
                        NOT_CHECKED)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
