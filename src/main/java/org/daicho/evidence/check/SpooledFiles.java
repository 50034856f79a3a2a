package org.daicho.evidence.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of multipart forms, on this host's disk until their request is over. A process that was killed leaves them
 * there, and they are other people's documents.
 */
@Singleton
class SpooledFiles {

    private final Path folder;

    @Inject
    SpooledFiles(@ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder) {
        this.folder = Path.of(folder);
    }

    /**
     * @param then no request is as old as that
     * @return how many were deleted
     */
    int sweep(Instant then) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        List<Path> old;
        try (Stream<Path> all = Files.list(folder)) {
            old = all.filter(file -> isOlder(file, then)).toList();
        }
        int deleted = 0;
        for (Path file : old) {
            deleted += Files.deleteIfExists(file) ? 1 : 0;
        }
        return deleted;
    }

    /** One that went meanwhile belonged to a request that is over. */
    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException gone) {
            return false;
        }
    }
}
