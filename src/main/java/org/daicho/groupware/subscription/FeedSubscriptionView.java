package org.daicho.groupware.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.groupware.deadline.DeadlineKind;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed's address (購読), without its secret; see {@link NewFeedSubscription}.
 *
 * @param revokedAt since then the address answers 404
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedSubscription")
public record FeedSubscriptionView(
        UUID id,
        long version,
        @Schema(examples = "総務課の期限") String name,
        @Nullable UUID unitId,
        @Nullable UUID postId,
        @Nullable UUID personId,
        List<DeadlineKind> kinds,
        @Nullable Integer alarmDays,
        boolean tasks,
        FeedLanguage language,
        @Schema(examples = "administrator") String createdBy,
        @Nullable Instant revokedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
