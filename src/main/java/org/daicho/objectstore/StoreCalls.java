package org.daicho.objectstore;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/** Waits for the client's answers and turns its many exceptions into the port's one. */
final class StoreCalls {

    private static final Logger LOG = Logger.getLogger(StoreCalls.class);

    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchVersion", "NoSuchUpload");

    private StoreCalls() {}

    interface Call<T> {
        CompletableFuture<T> start() throws MinioException;
    }

    static <T> T answer(String what, Call<T> call) throws IOException {
        return awaited(what, started(what, call));
    }

    /**
     * The same for an answer with a body to read. One that comes when its caller was stopped is closed as it comes: OkHttp
     * notices that nobody will only when the garbage collector has been by, and may then send the next request over that
     * connection and take the old body for its answer.
     */
    static <T extends Closeable> T opened(String what, Call<T> call) throws IOException {
        CompletableFuture<T> coming = started(what, call);
        try {
            return awaited(what, coming);
        } catch (InterruptedIOException nobodyWaits) {
            coming.thenAccept(StoreCalls::drop);
            throw nobodyWaits;
        }
    }

    private static <T> CompletableFuture<T> started(String what, Call<T> call) throws IOException {
        try {
            return call.start();
        } catch (MinioException | RuntimeException failed) {
            throw translated(what, failed);
        }
    }

    private static <T> T awaited(String what, CompletableFuture<T> coming) throws IOException {
        try {
            return coming.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(what);
        } catch (ExecutionException failed) {
            throw translated(what, failed.getCause());
        }
    }

    private static void drop(Closeable answer) {
        try {
            answer.close();
        } catch (IOException brokenAnyway) {
            LOG.debug("An answer that nobody waits for", brokenAnyway);
        }
    }

    private static IOException translated(String what, Throwable cause) {
        if (cause instanceof ErrorResponseException refused
                && MISSING.contains(refused.errorResponse().code())) {
            NoSuchFileException missing = new NoSuchFileException(what);
            missing.initCause(cause);
            return missing;
        }
        return new IOException("object store: " + what + ": " + cause.getMessage(), cause);
    }
}
