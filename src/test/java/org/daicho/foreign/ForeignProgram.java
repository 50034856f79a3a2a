package org.daicho.foreign;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What some tests need beside Java. A test whose programs are missing is skipped, which {@code .ci/run} does not accept. */
public enum ForeignProgram {
    CLAMD("clamav-daemon", "clamd"),
    CEPH(
            "radosgw ceph-mon ceph-osd ceph-common",
            "ceph",
            "ceph-authtool",
            "ceph-mon",
            "ceph-osd",
            "monmaptool",
            "rados",
            "radosgw",
            "radosgw-admin"),
    LIBREOFFICE("libreoffice-calc-nogui", "soffice"),
    PYTHON("python3", "python3"),
    UNZIP("unzip", "unzip");

    /** Where daemons live; the path of an ordinary user does not name it. */
    private static final String DAEMONS = "/usr/sbin";

    private final String packages;
    private final List<String> commands;

    ForeignProgram(String packages, String... commands) {
        this.packages = packages;
        this.commands = List.of(commands);
    }

    public boolean isInstalled() {
        return commands.stream().allMatch(command -> find(command).isPresent());
    }

    public String howToInstall() {
        return "needs " + String.join(", ", commands) + ": apt-get install --no-install-recommends " + packages;
    }

    /** Where one of its commands is. */
    public String path(String command) {
        return find(command)
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException(command + " is missing; " + howToInstall()));
    }

    private static Optional<Path> find(String command) {
        return Stream.of((System.getenv("PATH") + File.pathSeparator + DAEMONS).split(File.pathSeparator))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
