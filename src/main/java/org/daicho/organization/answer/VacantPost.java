package org.daicho.organization.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A post that answers for something on the day in question although nobody holds it.
 *
 * @param duties for how many things
 * @param lastHolderId who held it last before that day; absent where nobody ever did
 * @param heldUntil that person's last day in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VacantPost")
public record VacantPost(
        UUID postId,
        @Schema(examples = "総務課長") String postName,
        UUID unitId,
        @Schema(examples = "総務課") String unitName,
        @Schema(examples = "12") long duties,
        @Nullable UUID lastHolderId,
        @Schema(examples = "佐藤 花子") @Nullable String lastHolderName,
        @Schema(examples = "2027-03-31") @Nullable LocalDate heldUntil) {}
