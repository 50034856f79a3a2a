package org.daicho.evidence.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.daicho.evidence.scan.ContentFlags;
import org.daicho.evidence.scan.ContentScanner;
import org.daicho.evidence.scan.Screening;
import org.daicho.objectstore.ObjectStore;

/** Looks at an object as the store has it: once it is there whole, and before it counts as evidence. */
@Singleton
public class ObjectScreening {

    private final ObjectStore store;
    private final ContentScanner scanner;

    @Inject
    ObjectScreening(ObjectStore store, ContentScanner scanner) {
        this.store = store;
        this.scanner = scanner;
    }

    public Screening of(String address, String fileName, long size) throws IOException {
        return new Screening(
                scanner.scan(() -> store.open(address, 0, size), size),
                ContentFlags.of(fileName, size, (from, length) -> read(address, from, length)));
    }

    private byte[] read(String address, long from, int length) throws IOException {
        if (length <= 0) {
            return new byte[0];
        }
        try (InputStream in = store.open(address, from, length)) {
            return in.readNBytes(length);
        }
    }
}
