package org.daicho.bundle.oscal;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.daicho.bundle.register.EvidenceItem;
import org.daicho.bundle.sheet.SheetFile;
import org.daicho.catalogue.Obligation;
import org.daicho.compliance.gap.GapView;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.clause.StatementStatus;
import org.daicho.ledger.past.PastState;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows, as observations and findings: a clause that is in the contract satisfies its requirement, one that
 * is missing or, being mandatory, unanswered does not; so for the results of checks; a gap never does. A clause that does not
 * apply, is waived or merely recommended is no finding.
 */
public final class RegisterResults implements Closeable {

    private final AssessmentResults results;
    private @Nullable UUID contract;

    public RegisterResults(UUID bundleId, String title, OffsetDateTime asOf) throws IOException {
        results = new AssessmentResults(bundleId, title, asOf);
    }

    public void clause(UUID contractId, String contractTitle, ClauseView clause) throws IOException {
        String observation = "oscal-clauses:" + contractId;
        if (!contractId.equals(contract)) {
            contract = contractId;
            results.observation(observation, contractTitle + " の契約条項を確認した。Clauses of the contract.", "EXAMINE", null);
        }
        StatementStatus status =
                clause.statement() == null ? null : clause.statement().status();
        boolean unanswered = status == null && clause.obligation() == Obligation.MANDATORY;
        if (status == StatementStatus.STATED || status == StatementStatus.MISSING || unanswered) {
            results.finding(
                    "oscal-clause:" + contractId + ':' + clause.code(),
                    clause.code() + " " + clause.title().ja(),
                    contractTitle + ": "
                            + (status == null ? "未確認" : status.label().ja()),
                    clause.code(),
                    status == StatementStatus.STATED,
                    observation);
        }
    }

    /** A verification; what it is worth is told by its results. */
    public void check(PastState state) throws IOException {
        if (state.text("/doneOn").isEmpty()) {
            return;
        }
        String observation = "oscal-check:" + state.id();
        LocalDate day = LocalDate.parse(state.text("/doneOn"));
        results.observation(observation, "確認 Check: " + state.text("/summary"), method(state.text("/method")), day);
        for (var result : state.state().path("results").properties()) {
            String outcome = result.getValue().path("result").asText();
            if (outcome.equals("PASS") || outcome.equals("FAIL")) {
                results.finding(
                        observation + ':' + result.getKey(),
                        "確認 " + result.getKey(),
                        outcome + " " + result.getValue().path("note").asText(""),
                        result.getKey(),
                        outcome.equals("PASS"),
                        observation);
            }
        }
    }

    public void evidence(EvidenceItem item, String pathWithinData) throws IOException {
        EvidenceItem.StoredFile file = item.file();
        if (file != null) {
            LocalDate day = item.effectiveOn() == null ? null : LocalDate.parse(item.effectiveOn());
            results.evidence(
                    "oscal-evidence:" + item.id(),
                    item.title() + "（" + item.kind() + "）",
                    day,
                    "../" + pathWithinData,
                    file.sha256());
        }
    }

    public void gap(GapView gap) throws IOException {
        String observation = "oscal-gap:" + gap.id();
        results.observation(observation, gap.label() + ": " + gap.finding().ja(), "EXAMINE", gap.opensOn());
        results.finding(
                observation + ":finding", gap.title().ja(), gap.finding().ja(), gap.rule(), false, observation);
    }

    public SheetFile.Finished finish() throws IOException {
        return results.finish();
    }

    private static String method(String code) {
        return code.equals("INTERVIEW") ? "INTERVIEW" : "EXAMINE";
    }

    @Override
    public void close() throws IOException {
        results.close();
    }
}
