package org.daicho.compliance.keeping;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rulebook.GapRules;

/** Computes the gaps of some anchors from the facts and keeps what has changed, in two statements for all of them together. */
@Singleton
class GapRefresh {

    /** So many locks at the most in one transaction, however many anchors it touches. */
    private static final int BUCKETS = 512;

    /** In pieces: a reorganisation may touch every contract there is. */
    static final int AT_ONCE = 1_000;

    private static final long LOCKS = 0x6761_7000_0000_0000L;

    private static final String KEEP =
            """
            with fresh as (%s),
            hashed as (
              select f.*, cast(md5(cast(row(f.*) as text)) as uuid) as hash from fresh f
              where f.opens_on is not null and (f.closes_on is null or f.closes_on > f.opens_on)),
            gone as (
              update gap g set recorded_until = :now
              where g.anchor_type = :type and g.anchor_id = any(cast(:ids as uuid[])) and g.recorded_until is null
                and not exists (select 1 from hashed h where h.anchor_id = g.anchor_id and h.hash = g.hash))
            insert into gap (rule, severity, anchor_type, anchor_id, subject_type, subject_id, contract_id, contractor_id,
                service_id, unit_id, label, opens_on, closes_on, due_on, due_order, details, hash, recorded_from)
            select h.rule, h.severity, :type, h.anchor_id, h.subject_type, h.subject_id, h.contract_id, h.contractor_id,
                h.service_id, h.unit_id, left(h.label, 600), h.opens_on, h.closes_on, h.due_on,
                coalesce(h.due_on, date '9999-12-31'), h.details, h.hash, :now
            from (select distinct on (anchor_id, hash) * from hashed) h
            where not exists (
              select 1 from gap g
              where g.anchor_type = :type and g.anchor_id = h.anchor_id and g.hash = h.hash and g.recorded_until is null)
            """;

    private final EntityManager entityManager;
    private final Clock clock;
    private final Map<Anchor, String> statements = new EnumMap<>(Anchor.class);
    private final Map<Anchor, Timer> timers = new EnumMap<>(Anchor.class);

    @Inject
    GapRefresh(EntityManager entityManager, Clock clock, MeterRegistry meters) {
        this.entityManager = entityManager;
        this.clock = clock;
        for (Anchor anchor : Anchor.values()) {
            String rules = GapRules.of(anchor).stream().map(GapRule::sql).collect(Collectors.joining("\nunion all\n"));
            statements.put(anchor, KEEP.formatted(rules));
            timers.put(
                    anchor,
                    Timer.builder("daicho.gaps.refresh")
                            .description("How long the gaps of what was touched took to compute")
                            .tag("anchor", anchor.subject())
                            .register(meters));
        }
    }

    /**
     * In the caller's transaction. The locks are for two changes about the same anchor at the same moment: the second begins
     * to look only when the first is committed, and so sees it. All are taken before the first look, always in one order.
     *
     * @return how many gaps are new or other than before
     */
    int refresh(Anchor anchor, Collection<UUID> ids) {
        long begun = System.nanoTime();
        lock(anchor, array(ids));
        List<UUID> all = List.copyOf(ids);
        int changed = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            changed += entityManager
                    .createNativeQuery(statements.get(anchor))
                    .setParameter("type", anchor.subject())
                    .setParameter("ids", array(all.subList(from, Math.min(all.size(), from + AT_ONCE))))
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
        timers.get(anchor).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return changed;
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private void lock(Anchor anchor, String ids) {
        entityManager
                .createNativeQuery(
                        """
                        select cast(pg_advisory_xact_lock(:base + bucket) as text) from (
                          select distinct mod(abs(cast(hashtext(cast(id as text)) as bigint)), :buckets) as bucket
                          from unnest(cast(:ids as uuid[])) id order by bucket) buckets""",
                        String.class)
                .setParameter("base", LOCKS + ((long) anchor.ordinal() << 16))
                .setParameter("buckets", BUCKETS)
                .setParameter("ids", ids)
                .getResultList();
    }
}
