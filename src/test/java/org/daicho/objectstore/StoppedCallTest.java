package org.daicho.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.Patience.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minio.MinioAsyncClient;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call for a file whose caller is stopped while the store still thinks about it. */
@Timeout(60)
class StoppedCallTest {

    private static final byte[] FILE = "BagIt-Version: 1.0\n".getBytes(StandardCharsets.US_ASCII);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    /** The caller's end of the connection that each request came over: in the order in which they came. */
    private final List<Integer> connections = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private MinioAsyncClient client;
    private MinioStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        StoreConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(StoreConfig.class)
                .withDefaultValue(
                        "daicho.store.endpoint",
                        "http://127.0.0.1:" + server.getAddress().getPort())
                .withDefaultValue("daicho.store.access-key", "key")
                .withDefaultValue("daicho.store.secret-key", "secret")
                .build()
                .getConfigMapping(StoreConfig.class);
        client = new MinioClients(config).client();
        PartBuffers buffers = new PartBuffers(config, new SimpleMeterRegistry());
        store = new MinioStore(
                client, config, buffers, new MinioParts(client, buffers, config), new MinioLocks(client, config));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Else its body would stay on the connection, and be taken for the answer to whatever is asked over it next. */
    @Test
    void its_answer_is_taken_off_the_connection_all_the_same() throws Exception {
        FutureTask<InputStream> stopped = new FutureTask<>(() -> store.open("bagit.txt", 0, FILE.length));
        Thread caller = new Thread(stopped);
        caller.start();
        asked.await();
        caller.interrupt();
        caller.join();
        mayAnswer.countDown();

        assertThat(stopped)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(InterruptedIOException.class);
        // a connection is used again only when what was on it has been read
        await().until(() -> {
            try (InputStream in = store.open("bagit.txt", 0, FILE.length)) {
                assertThat(in.readAllBytes()).isEqualTo(FILE);
            }
            return connections.get(connections.size() - 1).equals(connections.get(0));
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        connections.add(exchange.getRemoteAddress().getPort());
        asked.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(206, FILE.length);
        exchange.getResponseBody().write(FILE);
        exchange.close();
    }
}
