package org.daicho.externalservice.social.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked whether the account is still used.
 *
 * @param lastPostedOn the latest post that was seen; absent where nothing was ever published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostsCheck(
        @Schema(examples = "2026-06-01") @Nullable LocalDate lastPostedOn,
        @NotNull @Schema(examples = "2026-06-30") LocalDate checkedOn) {

    private static final Text FUTURE = Text.of("確認日が今日より後です。", "It cannot have been checked in the future.");
    private static final Text AFTER_CHECK = Text.of("最終発信日が確認日より後です。", "The latest post is after the check.");

    /** Throws 400 for what cannot have been seen. */
    public PostsCheck require(LocalDate today) {
        new Violations()
                .refuseIf(checkedOn.isAfter(today), "/checkedOn", "in-future", FUTURE)
                .refuseIf(
                        lastPostedOn != null && lastPostedOn.isAfter(checkedOn),
                        "/lastPostedOn",
                        "in-future",
                        AFTER_CHECK)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return this;
    }
}
