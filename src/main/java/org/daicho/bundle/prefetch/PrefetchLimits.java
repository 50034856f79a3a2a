package org.daicho.bundle.prefetch;

/**
 * What one download may hold and do ahead of its reader.
 *
 * @param window bytes held at most, fetched or being fetched
 * @param largestWhole entries up to this many bytes are fetched whole; larger ones are streamed when their turn comes
 * @param parallel fetches at the same time, beside the reader's own
 */
public record PrefetchLimits(long window, int largestWhole, int parallel) {

    /** Charged for every entry beside its content, so that a million empty files do not count as nothing. */
    static final int OVERHEAD = 1024;

    public PrefetchLimits {
        if (largestWhole < 0 || parallel < 1 || window < largestWhole + (long) OVERHEAD) {
            throw new IllegalArgumentException(
                    "the window must hold the largest entry: " + window + ", " + largestWhole);
        }
    }

    /** 8 MiB keeps 8 fetches of 64 KiB, and most of 1 MiB, under way; ten downloads still fit a heap of 256 MiB. */
    public static PrefetchLimits usual() {
        return new PrefetchLimits(8 << 20, 1 << 20, 8);
    }
}
