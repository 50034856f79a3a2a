package org.daicho.groupware.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.groupware.deadline.DeadlineKind;
import org.daicho.ledger.kept.Kept;
import org.jspecify.annotations.Nullable;

/** One address and what it shows. */
@Entity(name = "FeedSubscription")
@Table(name = "feed_subscription")
class FeedSubscription extends Kept {

    String name;
    byte[] keyHash;

    @Nullable UUID unitId;

    @Nullable UUID postId;

    @Nullable UUID personId;

    @Column(columnDefinition = "varchar[]")
    List<String> kinds;

    @Nullable Integer alarmDays;

    boolean tasks;

    @Enumerated(EnumType.STRING)
    FeedLanguage language;

    @Nullable Instant revokedAt;

    String createdBy;

    protected FeedSubscription() {}

    FeedSubscription(UUID id, NewFeedSubscription wanted, FeedKey key, String by, Instant now) {
        super(id, now);
        name = wanted.name();
        keyHash = key.hash();
        unitId = wanted.unitId();
        postId = wanted.postId();
        personId = wanted.personId();
        kinds = wanted.kinds() == null
                ? List.of()
                : wanted.kinds().stream().sorted().map(DeadlineKind::name).toList();
        alarmDays = wanted.alarmDays();
        tasks = Boolean.TRUE.equals(wanted.tasks());
        language = wanted.language() == null ? FeedLanguage.JA : wanted.language();
        createdBy = by;
    }

    /** Whether anything changed. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    @Override
    public FeedSubscriptionView view() {
        return new FeedSubscriptionView(
                id,
                version,
                name,
                unitId,
                postId,
                personId,
                kinds.stream().map(DeadlineKind::valueOf).toList(),
                alarmDays,
                tasks,
                language,
                createdBy,
                revokedAt,
                createdAt,
                updatedAt);
    }
}
