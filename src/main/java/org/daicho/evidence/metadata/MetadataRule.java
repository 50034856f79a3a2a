package org.daicho.evidence.metadata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daicho.contract.ContractDirectory;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.evidence.retention.RetentionClass;
import org.daicho.evidence.retention.RetentionClasses;
import org.daicho.ledger.History;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a piece of evidence. */
@Singleton
public class MetadataRule {

    private static final Text NO_FILE_NAME = Text.of("ファイル名が必要です。", "A file name is required.");
    private static final Text EXPIRES_FIRST = Text.of("有効期限が発効日より前です。", "It expires before the day it speaks of.");
    private static final Text NO_CONTRACTOR = Text.of("この委託事業者は登録されていません。", "This contractor is not registered.");
    private static final Text NO_CONTRACT = Text.of("この契約は登録されていません。", "This contract is not registered.");
    private static final Text NO_SUBJECT = Text.of("この対象は登録されていません。", "This subject is not registered.");
    private static final Text TWICE = Text.of("同じ対象が2回挙げられています。", "The same subject is named twice.");

    private static final Text NO_CLASS = Text.of("保存期間の区分は %s から選んでください。", "Choose the class of retention from %s.");

    private final ContractorDirectory contractors;
    private final ContractDirectory contracts;
    private final History history;
    private final RetentionClasses retention;
    private final Clock clock;

    @Inject
    MetadataRule(
            ContractorDirectory contractors,
            ContractDirectory contracts,
            History history,
            RetentionClasses retention,
            Clock clock) {
        this.contractors = contractors;
        this.contracts = contracts;
        this.history = history;
        this.retention = retention;
        this.clock = clock;
    }

    /** Throws 400 with every reason; returns it as it is to be kept: texts in NFC, the day of receipt filled in. */
    public NewEvidence require(NewEvidence wanted) {
        Violations violations = new Violations();
        String title = violations.read("/title", wanted.title(), StoredText::line);
        String fileName = violations.read("/fileName", wanted.fileName(), FileName::parse);
        String note = violations.read("/note", wanted.note(), StoredText::lines);
        violations
                .refuseIf(wanted.fileName() == null, "/fileName", "required", NO_FILE_NAME)
                .refuseIf(
                        isBefore(wanted.expiresOn(), wanted.effectiveOn()),
                        "/expiresOn",
                        "expires-first",
                        EXPIRES_FIRST)
                .refuseIf(
                        wanted.retentionClass() != null && !retention.knows(wanted.retentionClass()),
                        "/retentionClass",
                        "unknown-retention-class",
                        NO_CLASS.with(retention.all().stream()
                                .map(RetentionClass::code)
                                .collect(Collectors.joining(", "))));
        check(Objects.requireNonNullElse(wanted.subjects(), List.of()), violations);
        List<String> restrictions = Objects.requireNonNullElse(wanted.handlingRestrictions(), List.<String>of());
        for (int i = 0; i < restrictions.size(); i++) {
            violations.read("/handlingRestrictions/" + i, restrictions.get(i), StoredText::line);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted.kept(Objects.requireNonNull(title), Objects.requireNonNull(fileName), note, LocalDate.now(clock));
    }

    private void check(List<EvidenceSubject> subjects, Violations violations) {
        for (int i = 0; i < subjects.size(); i++) {
            EvidenceSubject subject = subjects.get(i);
            String pointer = "/subjects/" + i;
            violations
                    .refuseIf(subjects.indexOf(subject) < i, pointer, "named-twice", TWICE)
                    .refuseIf(
                            subject.type() == SubjectType.CONTRACTOR && !contractors.exists(subject.id()),
                            pointer + "/id",
                            "unknown-contractor",
                            NO_CONTRACTOR)
                    .refuseIf(
                            subject.type() == SubjectType.CONTRACT && !contracts.exists(subject.id()),
                            pointer + "/id",
                            "unknown-contract",
                            NO_CONTRACT)
                    .refuseIf(isUnknown(subject), pointer + "/id", "unknown-subject", NO_SUBJECT);
        }
    }

    /** Rooms further down cannot be asked from here; the ledger knows everything that was ever registered. */
    private boolean isUnknown(EvidenceSubject subject) {
        return subject.type() != SubjectType.CONTRACTOR
                && subject.type() != SubjectType.CONTRACT
                && !history.knows(subject.type().subject(), subject.id());
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
