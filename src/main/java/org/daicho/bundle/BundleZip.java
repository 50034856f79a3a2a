package org.daicho.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.daicho.bundle.prefetch.Prefetch;
import org.daicho.bundle.prefetch.PrefetchLimits;
import org.daicho.bundle.zip.Entries;
import org.daicho.bundle.zip.Retries;
import org.daicho.bundle.zip.VirtualZip;
import org.daicho.shared.http.ranges.Representation;
import org.jspecify.annotations.Nullable;

/** A frozen bundle as something to download: made of its recipe while it is read. */
final class BundleZip implements Representation {

    /** The store may be restarted under a download of an hour; three tries within a second and a half bridge a short gap. */
    private static final Retries RETRIES = new Retries(3, Duration.ofMillis(200));

    private final Bundle bundle;
    private final VirtualZip zip;
    private final AtomicInteger streams;

    /** @param streams how many are being made and sent, to be counted along */
    BundleZip(Bundle bundle, Entries entries, Executor executor, AtomicInteger streams) {
        this.bundle = bundle;
        this.streams = streams;
        this.zip = new VirtualZip(
                bundle.extent(),
                bundle.time(),
                new Prefetch(entries, PrefetchLimits.usual(), executor, RETRIES),
                RETRIES);
    }

    @Override
    public long length() {
        return zip.length();
    }

    /** The recipe never changes and its bytes are pinned by a test, so the id names them. */
    @Override
    public String etag() {
        return bundle.id.toString();
    }

    @Override
    public byte @Nullable [] sha256() {
        return null;
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String fileName() {
        return bundle.fileName;
    }

    @Override
    public void write(long from, long to, OutputStream target) throws IOException {
        streams.incrementAndGet();
        try {
            zip.write(from, to, target);
        } finally {
            streams.decrementAndGet();
        }
    }
}
