package org.daicho.objectstore;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for the client's answers and turns its many exceptions into the port's one. */
final class StoreCalls {

    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchVersion", "NoSuchUpload");

    private StoreCalls() {}

    interface Call<T> {
        CompletableFuture<T> start() throws MinioException;
    }

    static <T> T answer(String what, Call<T> call) throws IOException {
        try {
            return call.start().get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(what);
        } catch (ExecutionException failed) {
            throw translated(what, failed.getCause());
        } catch (MinioException | RuntimeException failed) {
            throw translated(what, failed);
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
