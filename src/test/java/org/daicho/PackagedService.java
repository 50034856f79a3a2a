package org.daicho;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, in a folder of its own, with the heap that it promises to live with. */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    /** A shared machine may be slow; what is measured is measured elsewhere. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private final Map<String, String> settings = new HashMap<>();
    private Process process;

    public PackagedService() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "packaged-");
        port = Ports.free();
    }

    /** A setting for the next start. */
    public PackagedService with(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    /** What its environment says from the next start on. */
    public PackagedService with(Map<String, String> environment) {
        settings.putAll(environment);
        return this;
    }

    public PackagedService start() throws IOException, InterruptedException {
        startWith(HttpClient.newHttpClient(), "http");
        return this;
    }

    /** The same for one that speaks TLS, as the client does; returns its address. */
    public String startWith(HttpClient client, String scheme) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                JAR.toAbsolutePath().toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DAICHO_") || name.startsWith("QUARKUS_"));
        builder.environment().put("DAICHO_HTTP_PORT", String.valueOf(port));
        // one administrator makes all the requests of a test
        builder.environment().put("DAICHO_THROTTLE_REQUESTS_PER_MINUTE", "0");
        builder.environment().put("DAICHO_THROTTLE_WRONG_TOKENS", "0");
        builder.environment().putAll(settings);
        process = builder.start();
        String base = scheme + "://127.0.0.1:" + port;
        awaitReady(client, base);
        return base;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    public String token() throws IOException {
        String configured = settings.get("DAICHO_BOOTSTRAP_TOKEN");
        return configured != null
                ? configured
                : Files.readString(folder.resolve("data").resolve("admin-token"))
                        .strip();
    }

    public Path folder() {
        return folder;
    }

    public Path log() {
        return folder.resolve("service.log");
    }

    /** As a power cut would end it: no time to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Runs a program against the service; returns what it printed, or fails with it. */
    public String run(String... command) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Process program = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (!program.waitFor(15, TimeUnit.MINUTES) || program.exitValue() != 0) {
            program.destroyForcibly();
            String logged = Files.exists(log()) ? Files.readString(log()) : "(not started here)";
            throw new AssertionError(Files.readString(printed) + "\n--- service log ---\n" + logged);
        }
        return Files.readString(printed);
    }

    private void awaitReady(HttpClient client, String base) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(base + "/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant until = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(until)) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open yet
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the service did not become ready:\n" + Files.readString(log()));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        EmbeddedServers.remove(folder);
    }
}
