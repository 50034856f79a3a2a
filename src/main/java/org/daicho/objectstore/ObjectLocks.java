package org.daicho.objectstore;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Object Lock (Amazon S3, "Locking objects"): a version that is locked in COMPLIANCE mode cannot be deleted by anybody
 * before its time, the store's own administrator included. Only buckets made for it offer that, and not every store does.
 */
public interface ObjectLocks {

    /**
     * The furthest that anything is locked. Ceph counts seconds in 32 bits, to 7 February 2106: it takes a later day, keeps one
     * of the last century in its place, and has unlocked what was locked before.
     */
    Instant FURTHEST = Instant.parse("2105-12-31T15:00:00Z");

    /** Whether the bucket offers locks; asked once, and again as long as the store does not answer. */
    boolean areOffered() throws IOException;

    /**
     * Locks a version until then, exclusive, or for longer if it is locked for longer already; never beyond
     * {@link #FURTHEST}.
     *
     * @return until when the store says that it is locked
     */
    Instant lock(String address, Instant until) throws IOException;

    /** Until when the store says that a version is locked; empty if it is not, or in a weaker mode. */
    Optional<Instant> lockedUntil(String address) throws IOException;

    /** Puts a legal hold on a version, or takes it off: while it is on, the end of the lock does not matter. */
    void hold(String address, boolean held) throws IOException;
}
