package org.daicho.verification.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.daicho.verification.sheet.SheetLine;
import org.jspecify.annotations.Nullable;

/** What a verification needs to be done (basic policy 6(8): confirm that the measures are really there). */
@Singleton
class CompletionRule {

    private static final Text NEXT_FIRST = Text.of("次回の期限が実施日以前です。", "The next one is due before this one was done.");
    private static final Text NO_DAY = Text.of("報告先には報告日が必要です。", "Say on which day it was reported.");
    private static final Text NOBODY = Text.of("報告日には報告先が必要です。", "Say whom it was reported to.");
    private static final Text REPORTED_FIRST = Text.of("報告日が実施日より前です。", "It was reported before it was done.");
    private static final Text IN_FUTURE = Text.of("実施日が未来の日付です。", "The day it was done is in the future.");
    private static final Text REPORT_IN_FUTURE = Text.of("報告日が未来の日付です。", "The day of the report is in the future.");
    private static final Text NO_PERFORMER = Text.of("実施者がありません。", "Nobody is named who did it.");
    private static final Text NO_RESULT = Text.of("%s「%s」の結果がありません。", "%s (%s) has no result.");
    private static final Text NO_NOTE = Text.of("%s を不適とした内容がありません。", "It is not said in what %s fails.");
    private static final Text NOT_GOOD = Text.of("不適の項目があるため、良好とはできません。", "It cannot be good with a line that fails.");

    private final Signatories signatories;
    private final Clock clock;

    @Inject
    CompletionRule(Signatories signatories, Clock clock) {
        this.signatories = signatories;
        this.clock = clock;
    }

    /** Throws 400 for what can never be right, then 409 with everything that is still missing. */
    void require(Verification verification, Completion completion, List<SheetLine> sheet) {
        Violations wrong = new Violations();
        LocalDate done = completion.doneOn();
        wrong.read("/summary", completion.summary(), StoredText::lines);
        wrong.refuseIf(
                completion.nextDueOn() != null && !completion.nextDueOn().isAfter(done),
                "/nextDueOn",
                "next-before-done",
                NEXT_FIRST);
        report(completion.reportedTo(), completion.reportedOn(), done, wrong);
        wrong.orThrow(ProblemKind.INVALID_REQUEST);

        Violations reasons = new Violations()
                .add(VerificationRule.notPlanned(verification))
                .refuseIf(done.isAfter(LocalDate.now(clock)), "/doneOn", "in-the-future", IN_FUTURE)
                .refuseIf(verification.performedBy == null, "/performedBy", "no-performer", NO_PERFORMER);
        sheet.forEach(line -> reasons.refuseIf(
                line.mandatory() && line.stated() == null,
                "/results/" + line.code(),
                "no-result",
                new Text(
                        NO_RESULT.ja().formatted(line.code(), line.title().ja()),
                        NO_RESULT.en().formatted(line.code(), line.title().en()))));
        new TreeMap<>(verification.results)
                .forEach((code, result) -> reasons.refuseIf(
                        result.isFailure() && !result.hasNote(),
                        "/results/" + code + "/note",
                        "failure-without-note",
                        NO_NOTE.with(code)));
        boolean fails = verification.results.values().stream().anyMatch(result -> result.isFailure());
        reasons.refuseIf(
                        fails && completion.conclusion() == VerificationConclusion.GOOD,
                        "/conclusion",
                        "good-with-failure",
                        NOT_GOOD)
                .orThrow(ProblemKind.CONFLICT);
    }

    /** Notes what is wrong with a report of what was done on a day. */
    void report(@Nullable List<Signatory> to, @Nullable LocalDate on, @Nullable LocalDate done, Violations violations) {
        List<Signatory> named = to == null ? List.of() : to;
        for (int i = 0; i < named.size(); i++) {
            signatories.check(named.get(i), "/reportedTo/" + i, violations);
        }
        violations
                .refuseIf(!named.isEmpty() && on == null, "/reportedOn", "required", NO_DAY)
                .refuseIf(named.isEmpty() && on != null, "/reportedTo", "required", NOBODY)
                .refuseIf(
                        on != null && done != null && on.isBefore(done),
                        "/reportedOn",
                        "reported-before-done",
                        REPORTED_FIRST)
                .refuseIf(
                        on != null && on.isAfter(LocalDate.now(clock)),
                        "/reportedOn",
                        "in-the-future",
                        REPORT_IN_FUTURE);
    }
}
