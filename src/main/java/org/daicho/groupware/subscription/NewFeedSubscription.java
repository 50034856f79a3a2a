package org.daicho.groupware.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.daicho.groupware.deadline.DeadlineKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a new feed shows. Of unit, post and person at most one; without any it shows everything.
 *
 * @param name shown as the calendar's name
 * @param kinds only these; absent or empty: all
 * @param alarmDays a reminder so many days before; absent: none
 * @param tasks deadlines as tasks (VTODO) instead of events; many importers leave tasks out
 * @param language of the titles; Japanese if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewFeedSubscription")
public record NewFeedSubscription(
        @NotBlank @Size(max = 100) @Schema(examples = "総務課の期限") String name,
        @Nullable UUID unitId,
        @Nullable UUID postId,
        @Nullable UUID personId,
        @Size(max = 40) @Nullable Set<@NotNull DeadlineKind> kinds,
        @Min(1) @Max(365) @Schema(examples = "30") @Nullable Integer alarmDays,
        @Nullable Boolean tasks,
        @Nullable FeedLanguage language) {}
