package org.daicho.ledger.replica;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daicho.EmbeddedServers;
import org.daicho.PackagedService;
import org.daicho.embedded.EmbeddedParts;
import org.daicho.embedded.EmbeddedPlan;

/** Two packaged services on one database and one store, which outlive them. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token = "replicas-" + UUID.randomUUID();
    private final Path data;
    private final EmbeddedParts parts;
    private final List<PackagedService> replicas;

    Cluster() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "replicas-");
        parts = EmbeddedParts.start(
                new EmbeddedPlan(true, true, data.toAbsolutePath(), EmbeddedServers.PROGRAMS.toAbsolutePath()));
        Map<String, String> settings = Map.of(
                "DAICHO_BOOTSTRAP_TOKEN", token,
                "DAICHO_DATABASE_URL", property("quarkus.datasource.jdbc.url"),
                "DAICHO_DATABASE_USER", property("quarkus.datasource.username"),
                "DAICHO_DATABASE_PASSWORD", property("quarkus.datasource.password"),
                "DAICHO_STORE_ENDPOINT", property("daicho.store.endpoint"),
                "DAICHO_STORE_ACCESS_KEY", property("daicho.store.access-key"),
                "DAICHO_STORE_SECRET_KEY", property("daicho.store.secret-key"));
        replicas = List.of(new PackagedService().with(settings), new PackagedService().with(settings));
    }

    private String property(String name) {
        return parts.properties().get(name);
    }

    /** Both at the same moment: whatever is made at the first start, both want to make. */
    void startTogether() throws InterruptedException, ExecutionException {
        ExecutorService starting = Executors.newFixedThreadPool(replicas.size());
        try {
            List<Callable<PackagedService>> starts = replicas.stream()
                    .<Callable<PackagedService>>map(replica -> replica::start)
                    .toList();
            for (Future<PackagedService> started : starting.invokeAll(starts)) {
                started.get();
            }
        } finally {
            starting.shutdownNow();
        }
    }

    PackagedService replica(int number) {
        return replicas.get(number % replicas.size());
    }

    HttpRequest.Builder request(int replica, String path) {
        return HttpRequest.newBuilder(URI.create(replica(replica).baseUrl() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return client.send(request.build(), body);
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(
                property("quarkus.datasource.jdbc.url"),
                property("quarkus.datasource.username"),
                property("quarkus.datasource.password"));
    }

    String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (PackagedService replica : replicas) {
            logs.append("--- ").append(replica.baseUrl()).append('\n').append(Files.readString(replica.log()));
        }
        return logs.toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (PackagedService replica : replicas) {
            replica.close();
        }
        parts.close();
        EmbeddedServers.remove(data);
    }
}
