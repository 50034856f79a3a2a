package org.daicho.assurance.inspection.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One answer of a submitted sheet, with its question: a row of the result (点検結果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfInspectionAnswerRow")
public record AnswerRow(
        @Schema(examples = "Q02") String code,
        @Schema(examples = "委託先から情報の消去証明書を受け取っていますか。") String text,
        UUID postId,
        @Schema(examples = "総務課長") String postName,
        UUID unitId,
        @Schema(examples = "総務課") String unitName,
        @Schema(examples = "NO") String value,
        @Schema(examples = "YES") @Nullable String expected,
        @Schema(examples = "false") boolean conforming,
        @Schema(examples = "1件について証明書を請求中。") @Nullable String note) {}
