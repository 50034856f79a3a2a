package org.daicho.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daicho.EmbeddedServers;

/** Programs that run beside a test, in a folder that goes away with them, also when the tests are broken off. */
final class Daemons implements AutoCloseable {

    /** The largest part of a log that anybody reads in a stack trace. */
    private static final int LOG_LINES = 40;

    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Path log;
    private final Deque<Process> running = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::stop, "stop-daemons");

    Daemons(String name) throws IOException {
        Path target = Files.createDirectories(Path.of("target")).toAbsolutePath();
        folder = Files.createTempDirectory(target, name + '-');
        log = folder.resolve("log");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Path folder() {
        return folder;
    }

    /** Something that the daemon cannot run without. */
    interface Question {
        boolean isAnswered() throws IOException, InterruptedException;
    }

    Process start(String... command) throws IOException {
        Process process = program(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        running.push(process);
        return process;
    }

    /** Runs a program to its end, and returns what it printed. */
    String run(String... command) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process process = program(command).redirectOutput(printed.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw failure(Arrays.toString(command) + ": " + Files.readString(printed));
        }
        return Files.readString(printed);
    }

    private ProcessBuilder program(String... command) {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }

    void await(Process daemon, Question question) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!question.isAnswered()) {
            if (!daemon.isAlive() || System.nanoTime() > end) {
                throw failure(daemon.info().command().orElse("a daemon that ended") + " does not answer");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    IOException failure(String what) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return new IOException(
                what + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    /** At once: they keep nothing that anybody needs again. */
    private synchronized void stop() {
        running.forEach(Process::destroyForcibly);
        try {
            for (Process process : running) {
                process.waitFor();
            }
            running.clear();
            if (Files.exists(folder)) {
                EmbeddedServers.remove(folder);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
