package org.daicho.page.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.daicho.verification.incident.IncidentView;
import org.daicho.verification.incident.terms.IncidentState;
import org.jspecify.annotations.Nullable;

/** A step of an incident, and the form that it takes. */
enum IncidentStep {
    FIRST_REPORT("速報を記録する", "Record the first report"),
    FINAL_REPORT("確報を記録する", "Record the final report"),
    CLOSE("対応を完了する", "Close the incident");

    /** Whom most reports are made to. */
    private static final String COMMISSION = "個人情報保護委員会";

    private final Text label;

    IncidentStep(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    static IncidentStep at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("step", path));
    }

    /** The last step of its address, as in the API. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text label() {
        return label;
    }

    /** Whether it comes now. Closing is offered as long as it is open: what is still missing for it is told there. */
    boolean isNext(IncidentView incident) {
        return incident.state() != IncidentState.CLOSED
                && switch (this) {
                    case FIRST_REPORT -> incident.firstReport() == null;
                    case FINAL_REPORT -> incident.firstReport() != null && incident.finalReport() == null;
                    case CLOSE -> true;
                };
    }

    @Nullable String note(Tongue l) {
        return this == CLOSE
                ? l.of(
                        "必要な報告と措置が済み、一時中断を求めたか否かが記録されている必要があります。完了すると変更できなくなります。",
                        "The reports that are due are given, every measure is closed, and it is recorded whether a suspension was"
                                + " demanded. After that nothing can be changed.")
                : null;
    }

    /** @param today what most who come to take the step would write */
    Filled filled(String today) {
        return this == CLOSE ? Filled.nothing() : Filled.of(Map.of("reportedOn", today, "reportedTo", COMMISSION));
    }

    /** @param evidence of the incident */
    List<Entry> entries(Tongue l, List<Entry.Choice> evidence) {
        return this == CLOSE
                ? List.of(Entry.lines("closingNote", l.of("分かった原因と再発防止策", "What was learned")))
                : List.of(
                        Entry.day(l, "reportedOn", l.of("報告日", "Reported on")).must(),
                        Entry.line("reportedTo", l.of("報告先", "Reported to")).must(),
                        Entry.checks("evidenceIds", l.of("報告の写しなどの証拠", "Evidence of it"), evidence)
                                .help(
                                        evidence.isEmpty()
                                                ? l.of(
                                                        "事故の画面で証拠を追加すると、ここで選べます。",
                                                        "What is added on the page of the incident can be chosen here.")
                                                : null));
    }
}
