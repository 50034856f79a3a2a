package org.daicho.groupware.webhook.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Another system that is told of changes. What it took it keeps; otherwise it answers as it was told to. */
final class FakeReceiver implements AutoCloseable {

    record Message(String id, String timestamp, String signature, String type, String body) {}

    final List<Message> taken = new CopyOnWriteArrayList<>();
    final List<Message> refused = new CopyOnWriteArrayList<>();
    volatile int status = 204;
    volatile byte[] garbage = {};
    volatile String retryAfter = "";
    /** Messages about these get 500, whatever else holds. */
    final Set<String> disliked = ConcurrentHashMap.newKeySet();
    /** Messages that came and are not answered before it is open. */
    final List<String> held = new CopyOnWriteArrayList<>();

    volatile CountDownLatch gate = new CountDownLatch(0);

    private final HttpServer server;

    FakeReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<String> ids() {
        return taken.stream().map(Message::id).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Message message = new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            waitFor(message);
            int answer = disliked.stream().anyMatch(message.body()::contains) ? 500 : status;
            (answer / 100 == 2 ? taken : refused).add(message);
            if (answer / 100 == 3) {
                exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
            }
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(answer, garbage.length == 0 ? -1 : garbage.length);
            if (garbage.length > 0) {
                exchange.getResponseBody().write(garbage);
            }
        }
    }

    private void waitFor(Message message) throws IOException {
        if (gate.getCount() > 0) {
            held.add(message.id());
        }
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            throw new IOException(stopping);
        }
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
    }
}
