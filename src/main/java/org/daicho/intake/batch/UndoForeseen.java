package org.daicho.intake.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What undoing an import would do at this moment.
 *
 * @param withdrawn rows whose contract or service would be withdrawn
 * @param restored rows whose contract or service would become what it was before
 * @param kept rows that wrote something which would stay
 * @param staying the first hundred of those
 */
@Schema(name = "ImportUndoForeseen")
public record UndoForeseen(int withdrawn, int restored, int kept, List<Staying> staying) {

    /**
     * @param row as in the file, the first below the headings is 1
     * @param label what the row calls it; absent where it does not say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportRowStaying")
    public record Staying(
            int row,
            @Schema(examples = "滝雫環契第９号 庁舎清掃業務委託") @Nullable String label,
            @Schema(examples = "contract") String subjectType,
            UUID subjectId,
            Undone.Because because,
            Text message) {}
}
