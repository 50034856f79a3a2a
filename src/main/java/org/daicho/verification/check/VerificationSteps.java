package org.daicho.verification.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractView;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.verification.References;
import org.daicho.verification.check.terms.VerificationState;
import org.daicho.verification.check.terms.VerificationSubject;
import org.daicho.verification.frequency.VerificationFrequency;
import org.daicho.verification.sheet.NewResult;
import org.daicho.verification.sheet.SheetLine;
import org.daicho.verification.sheet.Sheets;
import org.daicho.verification.sheet.StatedResult;
import org.jspecify.annotations.Nullable;

/** Takes a verification through its life; the caller holds the transaction. */
@Singleton
class VerificationSteps {

    private static final Text NO_LINE = Text.of("%s はこの確認票にありません。", "There is no %s on this sheet.");
    private static final Text NOT_DONE =
            Text.of("完了していない確認は報告できません。", "A verification that is not done cannot be reported.");

    private final Verifications verifications;
    private final Sheets sheets;
    private final CompletionRule completions;
    private final References references;
    private final ContractDirectory contracts;

    @Inject
    VerificationSteps(
            Verifications verifications,
            Sheets sheets,
            CompletionRule completions,
            References references,
            ContractDirectory contracts) {
        this.verifications = verifications;
        this.sheets = sheets;
        this.completions = completions;
        this.references = references;
        this.contracts = contracts;
    }

    Verification get(UUID id) {
        return verifications.get(id);
    }

    /** The sheet: as it is today, or as it was when the verification was done. */
    List<SheetLine> lines(Verification verification) {
        return verification.state == VerificationState.PLANNED
                ? sheets.with(demanded(verification), verification.results)
                : sheets.frozen(verification.edition, verification.results);
    }

    private List<SheetLine> demanded(Verification verification) {
        return verification.subjectType == VerificationSubject.CONTRACT
                ? sheets.ofContract(verification.subjectId)
                : sheets.ofCloudService(verification.edition);
    }

    Verification state(UUID id, @Nullable IfMatch ifMatch, Map<String, NewResult> results) {
        Verification verification = verifications.get(id, ifMatch);
        VerificationRule.requirePlanned(verification);
        Map<String, SheetLine> lines = new HashMap<>();
        demanded(verification).forEach(line -> lines.put(line.code(), line));
        Violations violations = new Violations();
        results.forEach((code, result) -> {
            violations.refuseIf(!lines.containsKey(code), '/' + code, "unknown-line", NO_LINE.with(code));
            result.check('/' + code, references, violations);
        });
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        boolean changed = false;
        for (Map.Entry<String, NewResult> stated : results.entrySet()) {
            SheetLine line = lines.get(stated.getKey());
            changed |= verification.state(line, new StatedResult(line, stated.getValue()));
        }
        if (changed) {
            verifications.record(verification, "results-stated");
        }
        return verification;
    }

    Verification complete(UUID id, @Nullable IfMatch ifMatch, Completion completion) {
        Verification verification = verifications.get(id, ifMatch);
        completions.require(verification, completion, lines(verification));
        ContractView contract = verification.contractId == null ? null : contracts.view(verification.contractId);
        verification.complete(
                completion,
                contract == null ? verification.edition : contract.edition(),
                contract == null || completion.nextDueOn() != null
                        ? completion.nextDueOn()
                        : completion
                                .doneOn()
                                .plusMonths(VerificationFrequency.of(contract).months()));
        return verifications.record(verification, "completed");
    }

    Verification report(UUID id, @Nullable IfMatch ifMatch, List<Signatory> to, LocalDate on) {
        Verification verification = verifications.get(id, ifMatch);
        Violations violations = new Violations();
        completions.report(to, on, verification.doneOn, violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        if (verification.state != VerificationState.DONE) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.at("/state", "wrong-state", NOT_DONE)));
        }
        if (verification.reportedTo.equals(to) && on.equals(verification.reportedOn)) {
            return verification;
        }
        verification.report(to, on);
        return verifications.record(verification, "reported");
    }

    Verification cancel(UUID id, @Nullable IfMatch ifMatch, String reason) {
        Verification verification = verifications.get(id, ifMatch);
        Violations violations = new Violations();
        violations.read("/reason", reason, StoredText::lines);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        VerificationRule.requirePlanned(verification);
        verification.cancel(reason);
        return verifications.record(verification, "cancelled");
    }
}
