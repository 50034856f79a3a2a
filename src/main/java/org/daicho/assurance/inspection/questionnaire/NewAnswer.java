package org.daicho.assurance.inspection.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question.
 *
 * @param value YES, NO or NA; of a SCALE 1 to 5
 * @param note how things are, where the value alone does not say it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfInspectionAnswer")
public record NewAnswer(
        @NotBlank @Size(max = 10) @Schema(examples = "NO") String value,
        @Size(max = 1000) @Schema(examples = "1件について証明書を請求中。") @Nullable String note) {}
