package org.daicho.access.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Buckets of tokens, one for each key, that fill up evenly. Only so many are kept: beyond that, the one is forgotten that was
 * not asked for longest, and is full when it comes back.
 */
final class Buckets {

    private final int size;
    private final Duration refill;
    private final Map<String, Bucket> buckets;

    /**
     * @param size how many tokens a bucket holds, and has at first
     * @param refill how long an empty one takes to be full
     */
    Buckets(int size, Duration refill, int mostKeys) {
        this.size = size;
        this.refill = refill;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > mostKeys;
            }
        };
    }

    private static final class Bucket {

        private double tokens;
        private Instant at;

        Bucket(int tokens, Instant at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    /**
     * @param had whether there was a token
     * @param left whole tokens that are left
     * @param untilNext until there is one
     */
    record Level(boolean had, int left, Duration untilNext) {

        /** Whole seconds and never none, for {@code Retry-After}: whoever comes back in the same second comes in vain. */
        long waitSeconds() {
            return Math.max(1, untilNext.plusMillis(999).toSeconds());
        }
    }

    synchronized Level take(String key, Instant now) {
        Bucket bucket = filled(key, now);
        boolean had = bucket.tokens >= 1;
        if (had) {
            bucket.tokens--;
        }
        return level(bucket, had);
    }

    /** Takes nothing. */
    synchronized Level look(String key, Instant now) {
        Bucket bucket = filled(key, now);
        return level(bucket, bucket.tokens >= 1);
    }

    /** A clock that was put back fills nothing, and takes nothing away. */
    private Bucket filled(String key, Instant now) {
        Bucket bucket = buckets.computeIfAbsent(key, absent -> new Bucket(size, now));
        long millis = Math.max(0, Duration.between(bucket.at, now).toMillis());
        bucket.tokens = Math.min(size, bucket.tokens + (double) millis * size / refill.toMillis());
        bucket.at = now;
        return bucket;
    }

    private Level level(Bucket bucket, boolean had) {
        double missing = Math.max(0, 1 - bucket.tokens);
        Duration untilNext = Duration.ofMillis((long) Math.ceil(missing * refill.toMillis() / size));
        return new Level(had, (int) bucket.tokens, untilNext);
    }
}
