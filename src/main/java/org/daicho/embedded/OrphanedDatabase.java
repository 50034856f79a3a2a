package org.daicho.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daicho.shared.text.Text;

/**
 * A PostgreSQL that outlived the service which started it. Whoever holds the {@link DirectoryLock} may stop it, once sure
 * that the process really is a PostgreSQL of this very cluster: process numbers are used again.
 */
final class OrphanedDatabase {

    private static final Text WILL_NOT_STOP = Text.of(
            "前回から残っている PostgreSQL（プロセス番号 %s）が停止しません。確認のうえ停止してから、もう一度起動してください。",
            "The PostgreSQL left over from the last run (process %s) does not stop. Look at it, stop it, start again.");

    /** A fast shutdown writes one checkpoint; with this cluster's 128 MB of buffers that is seconds on a slow disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** {@code postmaster.pid} holds whole seconds, and the kernel's idea of a start time drifts with the clock. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Path cluster;

    OrphanedDatabase(Path cluster) {
        this.cluster = cluster;
    }

    void stop() throws IOException, InterruptedException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var alive = pid(lines).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (alive.isEmpty()) {
            return;
        }
        if (serves(alive.get(), lines)) {
            interrupt(alive.get());
        } else {
            // The number belongs to somebody else by now. PostgreSQL would take that process for its rival.
            Files.delete(pidFile);
        }
    }

    private static Optional<Long> pid(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(s -> s.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private boolean serves(ProcessHandle process, List<String> lines) throws IOException {
        var program =
                process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString);
        if (program.filter(name -> name.startsWith("postgres")).isEmpty()) {
            return false;
        }
        // PostgreSQL works in its cluster's folder. Only Linux shows it; elsewhere the start time has to do.
        var workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        return Files.exists(workingFolder)
                ? Files.isSameFile(workingFolder, cluster)
                : lines.size() > 2
                        && startedAt(
                                process,
                                Instant.ofEpochSecond(
                                        Long.parseLong(lines.get(2).strip())));
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, expected).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client that is still connected. */
    private static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
        var pid = Long.toString(process.pid());
        var windows = System.getProperty("os.name").startsWith("Windows");
        var control = Path.of(process.info().command().orElseThrow()).resolveSibling("pg_ctl.exe");
        var command = windows ? List.of(control.toString(), "kill", "INT", pid) : List.of("kill", "-INT", pid);
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused(WILL_NOT_STOP.with(pid), e);
        }
    }
}
