package org.daicho.assurance.inspection.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.inspection.questionnaire.NewAnswer;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sheet (自己点検票) as the post sees it: what it is asked, in the order of the questionnaire, with its answers so far. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfInspectionSheet")
public record FilledSheet(
        UUID id,
        long version,
        UUID selfInspectionId,
        UUID postId,
        UUID unitId,
        SheetState state,
        List<Item> items,
        @Nullable LocalDate submittedOn,
        @Nullable Signatory submittedBy)
        implements Versioned {

    /** One question and, once there is one, its answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SelfInspectionSheetItem")
    public record Item(Question question, @Nullable NewAnswer answer) {}

    static FilledSheet of(Sheet sheet, List<Question> questions) {
        List<Item> items = questions.stream()
                .filter(question -> sheet.questionCodes.contains(question.code()))
                .map(question -> {
                    SheetAnswer answer = sheet.answers.get(question.code());
                    return new Item(question, answer == null ? null : answer.written());
                })
                .toList();
        return new FilledSheet(
                sheet.id,
                sheet.version,
                sheet.roundId,
                sheet.postId,
                sheet.unitId,
                sheet.state,
                items,
                sheet.submittedOn,
                sheet.submittedBy);
    }
}
