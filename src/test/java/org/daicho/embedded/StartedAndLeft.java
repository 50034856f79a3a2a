package org.daicho.embedded;

import java.nio.file.Path;

/** Another service in a process of its own, to be killed. */
final class StartedAndLeft {

    private StartedAndLeft() {}

    public static void main(String... folder) throws InterruptedException {
        EmbeddedParts.start(new RoomFolder(Path.of(folder[0])).plan());
        System.out.println("started");
        Thread.sleep(Long.MAX_VALUE);
    }
}
