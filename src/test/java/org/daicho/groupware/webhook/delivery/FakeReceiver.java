package org.daicho.groupware.webhook.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Another system that is told of changes. What it took it keeps; otherwise it answers as it was told to. */
final class FakeReceiver implements AutoCloseable {

    record Message(String id, String timestamp, String signature, String type, String body) {}

    final List<Message> taken = new CopyOnWriteArrayList<>();
    final List<Message> refused = new CopyOnWriteArrayList<>();
    volatile int status = 204;
    volatile byte[] garbage = {};

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
            (status / 100 == 2 ? taken : refused).add(message);
            if (status / 100 == 3) {
                exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
            }
            exchange.sendResponseHeaders(status, garbage.length == 0 ? -1 : garbage.length);
            if (garbage.length > 0) {
                exchange.getResponseBody().write(garbage);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
