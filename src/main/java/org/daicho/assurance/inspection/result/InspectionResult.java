package org.daicho.assurance.inspection.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.assurance.inspection.SelfInspectionState;
import org.daicho.assurance.inspection.questionnaire.AnswerKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a self-inspection showed so far (点検結果). Only submitted sheets count as answered.
 *
 * @param sheets how many posts are asked
 * @param answeredPercent submitted of all sheets, to one decimal; 0 when there are none
 * @param nonConforming answers that are not as they should be; {@code …/answers?conforming=false} lists them
 */
@Schema(name = "SelfInspectionResult")
public record InspectionResult(
        UUID selfInspectionId,
        SelfInspectionState state,
        @Schema(examples = "42") long sheets,
        @Schema(examples = "40") long submitted,
        @Schema(examples = "95.2") double answeredPercent,
        @Schema(examples = "3") long nonConforming,
        List<OfQuestion> questions,
        List<OfUnit> units) {

    /**
     * One question over all posts.
     *
     * @param asked how many posts are asked it
     * @param values how often each value was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SelfInspectionResultOfQuestion")
    public record OfQuestion(
            @Schema(examples = "Q01") String code,
            @Schema(examples = "委託先から情報の消去証明書を受け取っていますか。") String text,
            AnswerKind kind,
            @Schema(examples = "CL-11") @Nullable String requirement,
            @Schema(examples = "YES") @Nullable String expected,
            @Schema(examples = "42") long asked,
            @Schema(examples = "40") long answered,
            @Schema(examples = "37") long conforming,
            @Schema(examples = "3") long nonConforming,
            @Schema(examples = "{\"YES\": 36, \"NO\": 3, \"NA\": 1}") Map<String, Long> values) {}

    /** One unit over all questions. */
    @Schema(name = "SelfInspectionResultOfUnit")
    public record OfUnit(
            UUID unitId,
            @Schema(examples = "総務課") String unitName,
            @Schema(examples = "5") long sheets,
            @Schema(examples = "5") long submitted,
            @Schema(examples = "120") long answers,
            @Schema(examples = "2") long nonConforming) {}

    static double percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
    }
}
