package org.daicho.groupware.change;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.groupware.subscription.FeedSubscriptionView;
import org.daicho.ledger.verb.Verbs;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.text.Text;

/**
 * The newest changes of contracts and services, the newest first: of those of a unit, of those for which a post or the posts of a
 * person answer today, or of all. Only what is sealed is told, so that no change appears below one that was told before.
 */
@Singleton
public class RecentChanges {

    /** As many as a reader shows; whoever may miss none follows the record itself. */
    static final int MOST = 100;

    /** Where nobody's are asked for, so far back in the record: an import of a whole register would fill every feed. */
    private static final int LOOKED_AT = 10_000;

    private static final Map<String, Text> KINDS = Map.of(
            "contract", Text.of("委託契約", "Contract"),
            "cloud-service", Text.of("クラウドサービス", "Cloud service"),
            "social-media-account", Text.of("ソーシャルメディア", "Social media account"));

    private static final String SQL =
            """
            select e.id, e.recorded_at, e.verb, e.subject_type, x.label
            from (
              select 'contract' as type, a.id, a.title as label, a.unit_id from contract a
              union all select 'cloud-service', a.id, a.name, a.unit_id from cloud_service a
              union all select 'social-media-account', a.id, a.platform || ' ' || a.account_name, a.unit_id
                from social_media_account a) x
            join ledger_entry e on e.subject_type = x.type and e.subject_id = x.id
            join ledger_leaf l on l.entry_id = e.id
            where %s order by l.position desc limit :most""";

    private static final String OF_ALL = "l.position > (select max(p.position) from ledger_leaf p) - " + LOOKED_AT;

    private static final String OF_POSTS =
            "exists (select 1 from assignment s where s.subject_type = x.type and s.subject_id = x.id"
                    + " and s.post_id = any(cast(:posts as uuid[])) and s.from_on <= :today"
                    + " and (s.until_on is null or s.until_on >= :today))";

    private final EntityManager entityManager;
    private final PostDirectory posts;
    private final Clock clock;

    @Inject
    RecentChanges(EntityManager entityManager, PostDirectory posts, Clock clock) {
        this.entityManager = entityManager;
        this.posts = posts;
        this.clock = clock;
    }

    @Transactional
    public List<RecentChange> of(FeedSubscriptionView feed) {
        List<RecentChange> changes = new ArrayList<>();
        for (Object row : query(feed).setParameter("most", MOST).getResultList()) {
            changes.add(change((Object[]) row));
        }
        return changes;
    }

    private Query query(FeedSubscriptionView feed) {
        if (feed.unitId() != null) {
            return entityManager
                    .createNativeQuery(SQL.formatted("x.unit_id = :unit"))
                    .setParameter("unit", feed.unitId());
        }
        LocalDate today = LocalDate.now(clock);
        if (feed.postId() != null) {
            return ofPosts(Set.of(feed.postId()), today);
        }
        return feed.personId() == null
                ? entityManager.createNativeQuery(SQL.formatted(OF_ALL))
                : ofPosts(posts.heldBy(feed.personId(), today), today);
    }

    private Query ofPosts(Set<UUID> answering, LocalDate today) {
        return entityManager
                .createNativeQuery(SQL.formatted(OF_POSTS))
                .setParameter(
                        "posts", answering.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("today", today);
    }

    private static RecentChange change(Object[] row) {
        String verb = (String) row[2];
        String type = (String) row[3];
        return new RecentChange(
                (UUID) row[0],
                (Instant) row[1],
                verb,
                Verbs.of(type, verb),
                KINDS.getOrDefault(type, Text.of(type, type)),
                (String) row[4]);
    }
}
