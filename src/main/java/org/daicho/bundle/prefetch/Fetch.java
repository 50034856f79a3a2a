package org.daicho.bundle.prefetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.daicho.bundle.zip.BrokenContentException;
import org.daicho.bundle.zip.Content;
import org.daicho.bundle.zip.Retries;

/** A small entry, read whole, by whoever comes first: one of the fetchers or its reader. */
final class Fetch extends FutureTask<byte[]> implements Content {

    Fetch(Content content, long size, Retries retries) {
        super(() -> read(content, (int) size, retries));
    }

    private static byte[] read(Content content, int size, Retries retries) throws IOException {
        byte[] bytes = new byte[size];
        try (InputStream in = retries.open(content, 0, size)) {
            in.readNBytes(bytes, 0, size);
        }
        return bytes;
    }

    @Override
    public InputStream open(long from, long length) throws IOException {
        // does nothing if another thread has begun
        run();
        try {
            return new ByteArrayInputStream(get(), (int) from, (int) length);
        } catch (ExecutionException e) {
            throw new BrokenContentException(String.valueOf(e.getCause().getMessage()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenContentException("stopped while it was fetched", e);
        } catch (CancellationException e) {
            throw new BrokenContentException("the reader has gone", e);
        }
    }
}
