package org.daicho.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daicho.EmbeddedServers;

/** A data directory for one test. Below target, so that nothing outside the build sees it. */
record RoomFolder(Path path) implements AutoCloseable {

    static RoomFolder make() throws IOException {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        return new RoomFolder(Files.createTempDirectory(target, "room-"));
    }

    EmbeddedPlan plan() {
        return new EmbeddedPlan(true, true, path, EmbeddedServers.PROGRAMS.toAbsolutePath());
    }

    EmbeddedPlan storeOnly() {
        return new EmbeddedPlan(false, true, path, EmbeddedServers.PROGRAMS.toAbsolutePath());
    }

    @Override
    public void close() {
        EmbeddedServers.remove(path);
    }
}
