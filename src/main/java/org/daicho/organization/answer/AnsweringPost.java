package org.daicho.organization.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.duty.Duty;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A post that has a duty on the day in question, and who that is.
 *
 * @param vacant nobody holds the post that day
 * @param holders principal holders first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnsweringPost(
        UUID assignmentId,
        Duty duty,
        @Schema(examples = "{\"ja\": \"委託契約の責任者\", \"en\": \"contract owner\"}") Text dutyName,
        UUID postId,
        @Schema(examples = "総務課長") String postName,
        UUID unitId,
        @Schema(examples = "総務課") String unitName,
        @Schema(examples = "false") boolean vacant,
        List<AnsweringPerson> holders,
        LocalDate fromOn,
        @Schema(examples = "2027-03-31") @Nullable LocalDate untilOn) {}
