package org.daicho.assurance.inspection.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One sheet in the list of a round.
 *
 * @param unitId where the post stood when the round was opened
 * @param holders who holds the post today, and so answers
 * @param questions how many it is asked
 * @param answered how many of them it has answered so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfInspectionSheetRow")
public record SheetRow(
        UUID id,
        long version,
        UUID postId,
        @Schema(examples = "総務課長") String postName,
        UUID unitId,
        @Schema(examples = "総務課") String unitName,
        @Schema(examples = "[\"環境 太郎\"]") List<String> holders,
        SheetState state,
        @Schema(examples = "24") int questions,
        @Schema(examples = "20") int answered,
        @Nullable LocalDate submittedOn) {}
