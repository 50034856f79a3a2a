package org.daicho.groupware.connector.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A workflow's webhook as it is documented: it accepts with 202, and refuses what is too large, no JSON or in no envelope. */
public final class FakeTeams implements AutoCloseable {

    private static final int LARGEST = 28 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> cards = new CopyOnWriteArrayList<>();
    private final String scheme;
    private final HttpServer server;
    private volatile boolean endless;

    FakeTeams() throws IOException {
        this("http", HttpServer.create(here(), 0));
    }

    private FakeTeams(String scheme, HttpServer server) {
        this.scheme = scheme;
        this.server = server;
        server.createContext("/workflows/secret", this::answer);
        server.start();
    }

    /** As the real one is reached, and as the configuration demands it. */
    public static FakeTeams encrypted(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new FakeTeams("https", server);
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public URI address() {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/workflows/secret");
    }

    /** What was accepted, in its order. */
    public List<JsonNode> cards() {
        return cards;
    }

    /** Has answers begin and never end. */
    void goOnForEver() {
        endless = true;
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        if (endless) {
            // closed with the server
            call.sendResponseHeaders(status(call, body), 0);
            return;
        }
        call.sendResponseHeaders(status(call, body), -1);
        call.close();
    }

    private int status(HttpExchange call, byte[] body) throws IOException {
        if (!call.getRequestMethod().equals("POST")
                || !"application/json".equals(call.getRequestHeaders().getFirst("Content-Type"))) {
            return 400;
        }
        if (body.length > LARGEST) {
            return 413;
        }
        try {
            JsonNode envelope = JSON.readTree(body);
            JsonNode attachment = envelope.path("attachments").path(0);
            JsonNode card = attachment.path("content");
            boolean isCard = envelope.path("type").asText().equals("message")
                    && attachment.path("contentType").asText().equals("application/vnd.microsoft.card.adaptive")
                    && card.path("type").asText().equals("AdaptiveCard")
                    && List.of("1.0", "1.1", "1.2", "1.3", "1.4")
                            .contains(card.path("version").asText())
                    && !card.path("body").isEmpty();
            if (isCard) {
                cards.add(card);
            }
            return isCard ? 202 : 400;
        } catch (JsonProcessingException noJson) {
            return 400;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
