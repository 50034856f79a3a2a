package org.daicho.assurance.inspection.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.assurance.inspection.questionnaire.NewAnswer;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A sheet (自己点検票) as the ledger keeps it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetView(
        UUID id,
        long version,
        UUID selfInspectionId,
        UUID postId,
        UUID unitId,
        SheetState state,
        List<String> questionCodes,
        Map<String, NewAnswer> answers,
        @Nullable LocalDate submittedOn,
        @Nullable Signatory submittedBy,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static SheetView of(Sheet sheet) {
        Map<String, NewAnswer> answers = new TreeMap<>();
        sheet.answers.forEach((code, answer) -> answers.put(code, answer.written()));
        return new SheetView(
                sheet.id,
                sheet.version,
                sheet.roundId,
                sheet.postId,
                sheet.unitId,
                sheet.state,
                sheet.questionCodes,
                answers,
                sheet.submittedOn,
                sheet.submittedBy,
                sheet.createdAt,
                sheet.updatedAt);
    }
}
