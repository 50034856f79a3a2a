package org.daicho.page.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daicho.assurance.audit.AuditState;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.OpinionKind;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A step of an audit, and the form that it takes. */
enum AuditStep {
    START("監査を始める", "Start the audit", AuditState.PLANNED),
    REPORT("監査報告書を記録する", "Record the report", AuditState.IN_PROGRESS),
    PRESENT("委員会への報告を記録する", "Record that it was presented", AuditState.REPORTED),
    CLOSE("監査を終える", "Close the audit", AuditState.REPORTED);

    private final Text label;
    private final AuditState from;

    AuditStep(String ja, String en, AuditState from) {
        this.label = Text.of(ja, en);
        this.from = from;
    }

    static AuditStep at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("step", path));
    }

    /** The last step of its address, as in the API. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text label() {
        return label;
    }

    boolean isNext(AuditView audit) {
        return audit.state() == from && !(this == PRESENT && audit.reportedToCommitteeOn() != null);
    }

    @Nullable String note(Tongue l) {
        return switch (this) {
            case START -> l.of(
                    "監査人の独立性と、年度計画の承認を確かめてから始まります。独立でない監査人には、先に例外を記録してください。",
                    "It starts only when the auditors are independent and the plan is approved. Record an exception first for an"
                            + " auditor who is not.");
            case CLOSE -> l.of(
                    "すべての指摘事項が完了しているか、改善計画が了承されている必要があります。",
                    "Every finding is closed, or the plan for it was accepted.");
            case REPORT, PRESENT -> null;
        };
    }

    /** @param today what most who come to take the step would write */
    Filled filled(String today) {
        return Filled.of(Map.of("reportedOn", today, "on", today));
    }

    /** @param evidence of the audit */
    List<Entry> entries(Tongue l, List<Entry.Choice> evidence) {
        return switch (this) {
            case START, CLOSE -> List.of();
            case PRESENT -> List.of(
                    Entry.day(l, "on", l.of("委員会に報告した日", "Presented on")).must());
            case REPORT -> List.of(
                    Entry.day(l, "reportedOn", l.of("報告日", "Reported on")).must(),
                    Entry.radio(
                                    "opinionKind",
                                    l.of("意見の種類", "Kind of opinion"),
                                    Entry.choices(l, OpinionKind.values(), OpinionKind::label))
                            .must(),
                    Entry.lines("opinion", l.of("監査意見", "Opinion")).must(),
                    Entry.choice("reportEvidenceId", l.of("監査報告書（証拠）", "The report itself"), evidence)
                            .help(
                                    evidence.isEmpty()
                                            ? l.of(
                                                    "監査の画面で報告書を証拠として追加すると、ここで選べます。",
                                                    "What is added on the page of the audit can be chosen here.")
                                            : null),
                    Entry.day(l, "reportedToCommitteeOn", l.of("委員会に報告した日（済んでいれば）", "Presented on, if it was")));
        };
    }
}
