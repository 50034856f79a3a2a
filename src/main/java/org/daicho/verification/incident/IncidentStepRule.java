package org.daicho.verification.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.TokyoClock;
import org.daicho.verification.References;
import org.daicho.verification.incident.terms.IncidentReport;
import org.daicho.verification.incident.terms.IncidentState;
import org.daicho.verification.measure.MeasureDirectory;
import org.jspecify.annotations.Nullable;

/** What the steps of an incident demand: 400 for what can never be right, 409 with every reason why not now. */
@Singleton
class IncidentStepRule {

    private static final Text WRONG_STATE = Text.of("「%s」の事故にはできません。", "Not possible for an incident that is %s.");
    private static final Text IN_FUTURE = Text.of("未来の日付です。", "This day is in the future.");
    private static final Text TOO_EARLY = Text.of("%s より前の日付です。", "This day is before %s.");
    private static final Text REPORTED = Text.of("速報は報告済みです。", "The first report was given.");
    private static final Text REPORTED_FINALLY = Text.of("確報は報告済みです。", "The final report was given.");
    private static final Text NO_FIRST = Text.of("速報がまだです。", "The first report is missing.");
    private static final Text NO_FINAL = Text.of("確報がまだです。", "The final report is missing.");
    private static final Text UNDECIDED =
            Text.of("業務の一時中断を求めたか否かが記録されていません。", "It is not recorded whether a suspension of the work was demanded.");
    private static final Text MEASURES_OPEN =
            Text.of("完了していない措置が %d 件あります。", "There are measures that are not closed: %d.");

    private final References references;
    private final MeasureDirectory measures;
    private final Clock clock;

    @Inject
    IncidentStepRule(References references, MeasureDirectory measures, Clock clock) {
        this.references = references;
        this.measures = measures;
        this.clock = clock;
    }

    void requireOpen(Incident incident) {
        open(incident).orThrow(ProblemKind.CONFLICT);
    }

    void requireFirst(Incident incident, IncidentReport report) {
        LocalDate noticedOn = incident.noticedAt.atZone(TokyoClock.ZONE).toLocalDate();
        check(report, noticedOn);
        open(incident)
                .refuseIf(incident.firstReport != null, "/firstReport", "already-reported", REPORTED)
                .orThrow(ProblemKind.CONFLICT);
    }

    void requireFinal(Incident incident, IncidentReport report) {
        check(
                report,
                incident.firstReport == null
                        ? incident.noticedAt.atZone(TokyoClock.ZONE).toLocalDate()
                        : incident.firstReport.reportedOn());
        open(incident)
                .refuseIf(incident.firstReport == null, "/firstReport", "no-first-report", NO_FIRST)
                .refuseIf(incident.finalReport != null, "/finalReport", "already-reported", REPORTED_FINALLY)
                .orThrow(ProblemKind.CONFLICT);
    }

    void requireClosable(Incident incident, @Nullable String note) {
        Violations wrong = new Violations();
        wrong.read("/closingNote", note, StoredText::lines);
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
        long left = measures.openOfIncident(incident.id);
        open(incident)
                .refuseIf(
                        incident.firstReportDueOn != null && incident.firstReport == null,
                        "/firstReport",
                        "no-first-report",
                        NO_FIRST)
                .refuseIf(
                        incident.finalReportDueOn != null && incident.finalReport == null,
                        "/finalReport",
                        "no-final-report",
                        NO_FINAL)
                .refuseIf(incident.suspensionDemanded == null, "/suspensionDemanded", "suspension-undecided", UNDECIDED)
                .refuseIf(left > 0, "/measures", "measures-open", MEASURES_OPEN.with(left))
                .orThrow(ProblemKind.CONFLICT);
    }

    private void check(IncidentReport report, LocalDate first) {
        Violations wrong = new Violations();
        wrong.read("/reportedTo", report.reportedTo(), StoredText::line);
        references.evidence(report.evidenceIds(), "/evidenceIds", wrong);
        wrong.refuseIf(report.reportedOn().isBefore(first), "/reportedOn", "too-early", TOO_EARLY.with(first))
                .refuseIf(report.reportedOn().isAfter(LocalDate.now(clock)), "/reportedOn", "in-the-future", IN_FUTURE)
                .orThrow(ProblemKind.INVALID_REQUEST);
    }

    private static Violations open(Incident incident) {
        Text label = incident.state.label();
        return new Violations()
                .refuseIf(
                        incident.state == IncidentState.CLOSED,
                        "/state",
                        "wrong-state",
                        new Text(
                                WRONG_STATE.ja().formatted(label.ja()),
                                WRONG_STATE.en().formatted(label.en())));
    }
}
