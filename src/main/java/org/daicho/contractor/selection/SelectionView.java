package org.daicho.contractor.selection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.WorkKind;
import org.daicho.contractor.selection.criterion.NewAnswer;
import org.daicho.contractor.selection.decision.Dispensation;
import org.daicho.contractor.selection.decision.SelectionResult;
import org.daicho.contractor.selection.decision.SelectionState;
import org.daicho.contractor.selection.decision.SupplyChainAssessment;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A selection (選定) as the register holds it; see {@link NewSelection}.
 *
 * @param contractorName in lists
 * @param edition of the catalogue whose criteria are answered
 * @param answers by the code of the criterion
 * @param decision absent, as all that belongs to it, while the state is DRAFT
 * @param contractId the contract that came of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Selection")
@Remembered("selection")
public record SelectionView(
        UUID id,
        long version,
        UUID contractorId,
        @Schema(examples = "株式会社岩手山データ") @Nullable String contractorName,
        SelectionState state,
        @Schema(examples = "R8.3") String edition,
        String title,
        WorkKind kind,
        boolean personalData,
        boolean myNumber,
        @Nullable Confidentiality confidentiality,
        @Nullable LocalDate startsOn,
        @Nullable String candidateNumber,
        @Nullable Integer totalScore,
        Signatory preparedBy,
        @Nullable SupplyChainAssessment supplyChain,
        @Schema(examples = "{\"SE-02\": {\"status\": \"MET\", \"evidenceIds\": [], \"score\": 80}}")
                Map<String, NewAnswer> answers,
        @Nullable SelectionResult decision,
        @Nullable LocalDate decidedOn,
        @Nullable Signatory decidedBy,
        @Nullable Signatory approver,
        @Schema(examples = "総合評価の点が最も高いため") @Nullable String decisionReason,
        @Nullable Dispensation dispensation,
        @Nullable UUID contractId,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static SelectionView of(Selection selection, @Nullable String contractorName) {
        Map<String, NewAnswer> answers = new TreeMap<>();
        selection.answers.forEach((code, answer) -> answers.put(code, answer.stated()));
        return new SelectionView(
                selection.id,
                selection.version,
                selection.contractorId,
                contractorName,
                selection.state,
                selection.edition,
                selection.title,
                selection.kind,
                selection.personalData,
                selection.myNumber,
                selection.confidentiality,
                selection.startsOn,
                selection.candidateNumber,
                selection.totalScore,
                selection.preparedBy,
                selection.supplyChain,
                answers,
                selection.decision,
                selection.decidedOn,
                selection.decidedBy,
                selection.approver,
                selection.decisionReason,
                selection.dispensation(),
                selection.contractId,
                selection.note,
                selection.createdAt,
                selection.updatedAt);
    }
}
