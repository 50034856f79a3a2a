package org.daicho.bundle.prefetch;

/**
 * The bytes that all downloads together may hold ahead of their readers. Each may hold an even share; one that gets nothing
 * reads from the store what it needs next, so nobody ever waits for another.
 */
public final class ReadAhead {

    /** Leaves three quarters of the heap to uploads, the register and what the collector has not found yet. */
    private static final int PART_OF_HEAP = 4;

    private final long most;
    private long held;
    private int downloads;

    public ReadAhead(long most) {
        this.most = most;
    }

    public static ReadAhead ofThisHeap() {
        return new ReadAhead(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    synchronized void join() {
        downloads++;
    }

    /** @param own what the download holds still, given back with this */
    synchronized void leave(long own) {
        downloads--;
        held -= own;
    }

    /** @param own what the download that asks holds already */
    synchronized boolean take(long bytes, long own) {
        boolean fits = own + bytes <= most / downloads && held + bytes <= most;
        if (fits) {
            held += bytes;
        }
        return fits;
    }

    synchronized void giveBack(long bytes) {
        held -= bytes;
    }

    synchronized long held() {
        return held;
    }
}
