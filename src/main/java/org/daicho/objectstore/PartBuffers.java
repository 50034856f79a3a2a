package org.daicho.objectstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/**
 * The memory of all uploads together: so many at a time, two buffers each, used again and again. Arrays of this size made
 * anew for every part are what fragments a small heap.
 */
@Singleton
class PartBuffers {

    private static final Text BUSY = Text.of(
            "同時に受け取れるファイル数の上限（%d）に達しています。少し待ってから送り直してください。",
            "As many files as can be taken at a time (%d) are arriving. Wait a moment and send it again.");
    private static final String RETRY_SECONDS = "5";

    private final int size;
    private final int uploads;
    private final Duration wait;
    private final Semaphore free;
    private final Queue<byte[]> idle = new ConcurrentLinkedQueue<>();

    @Inject
    PartBuffers(StoreConfig config, MeterRegistry meters) {
        size = Math.toIntExact(config.partSize().asLongValue());
        uploads = config.parallelUploads();
        wait = config.uploadWait();
        free = new Semaphore(uploads, true);
        Gauge.builder("daicho.store.uploads", this, buffers -> buffers.uploads - buffers.free.availablePermits())
                .description("Files that are being sent to the object store")
                .register(meters);
    }

    /** One upload's turn; {@link #close} ends it. */
    final class Turn implements AutoCloseable {

        private final byte[][] taken = new byte[2][];

        /** The buffer for a part; that of the part before last is used again. */
        byte[] of(int part) {
            int slot = part % 2;
            if (taken[slot] == null) {
                byte[] used = idle.poll();
                taken[slot] = used == null ? new byte[size] : used;
            }
            return taken[slot];
        }

        @Override
        public void close() {
            for (byte[] buffer : taken) {
                if (buffer != null) {
                    idle.add(buffer);
                }
            }
            free.release();
        }
    }

    Turn take() throws InterruptedIOException {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(
                        ProblemKind.UNAVAILABLE, BUSY.with(uploads), List.of(), Map.of("Retry-After", RETRY_SECONDS));
            }
            return new Turn();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopping");
        }
    }
}
