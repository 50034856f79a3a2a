package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Garoon's REST API on this host, as far as it is documented and used here: schedule events with their datastore, users and
 * organizations by code, external notifications. It knows whom it was told of, keeps what it was given, refuses what the real
 * one refuses and writes every call down. One call at a time: a second one beside it is refused as too many.
 */
public final class FakeGaroon implements AutoCloseable {

    public static final String LOGIN = "daicho";
    public static final String PASSWORD = "ひみつ:1";
    public static final String APP = "contract-register";

    /** What goes wrong with a call. */
    public enum Trouble {
        /** 429: too many calls at once. */
        BUSY,
        /** 520. */
        UNKNOWN_ERROR,
        /** 302 to the page where one signs in. */
        SESSION_EXPIRED,
        /** The connection breaks before anything is done. */
        LOST_BEFORE,
        /** Everything is done and the connection breaks. */
        LOST_AFTER
    }

    /** @param code of the refusal; empty where it was none */
    public record Call(String method, String path, int status, String code, @Nullable JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/g/api/v1";

    private final List<Call> log = new CopyOnWriteArrayList<>();
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calling = new AtomicInteger();
    private final GaroonBoard board = new GaroonBoard(LOGIN, APP);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;
    private volatile @Nullable String basic;

    /** Knows the account that calls, and nobody else. */
    public FakeGaroon() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** For {@code DAICHO_GAROON_URL}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BASE);
    }

    public FakeGaroon user(String code) {
        board.user(code);
        return this;
    }

    /** As when somebody has left and the account is deleted. */
    public void deleteUser(String code) {
        board.deleteUser(code);
    }

    public FakeGaroon organization(String code) {
        board.organization(code);
        return this;
    }

    /** 許可するURL: everything that begins like this. */
    public FakeGaroon allow(String url) {
        board.allow(url);
        return this;
    }

    /** Has the web server ask for a name and a password with a colon between them. */
    public void demand(String nameAndPassword) {
        basic = nameAndPassword;
    }

    /** Each befalls one of the next calls. */
    public void befall(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    /** Every call, in its order. */
    public List<Call> log() {
        return List.copyOf(log);
    }

    public List<Call> log(String method, String path) {
        return log.stream()
                .filter(call -> call.method().equals(method) && call.path().startsWith(path))
                .toList();
    }

    /** The events there are, by id. */
    public Map<String, ObjectNode> events() {
        return board.events();
    }

    /** The notices that a user has, by their keys; one that was taken back is not there. */
    public Map<String, ObjectNode> notices(String user) {
        return board.notices(user);
    }

    /** What was stamped, by event and name. */
    public Map<String, JsonNode> stamps() {
        return board.stamps();
    }

    /** As somebody does with the mouse. */
    public void deleteEvent(String id) {
        board.events().remove(id);
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        boolean crowded = calling.incrementAndGet() > 1;
        try {
            answer(call, body, crowded ? Trouble.BUSY : troubles.poll());
        } finally {
            calling.decrementAndGet();
            call.close();
        }
    }

    private void answer(HttpExchange call, byte[] body, @Nullable Trouble trouble) throws IOException {
        GaroonAnswer answer = trouble == null || trouble == Trouble.LOST_AFTER ? done(call, body) : troubled(trouble);
        String path = call.getRequestURI().getPath();
        log.add(new Call(
                call.getRequestMethod(),
                path.startsWith(BASE) ? path.substring(BASE.length()) : path,
                answer.status(),
                answer.code(),
                body.length == 0 ? null : JSON.readTree(body)));
        if (trouble == Trouble.LOST_BEFORE || trouble == Trouble.LOST_AFTER) {
            return;
        }
        if (answer.status() == 302) {
            call.getResponseHeaders()
                    .add("Location", "http://" + call.getRequestHeaders().getFirst("Host") + "/login");
        }
        byte[] sent = answer.body().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json;charset=utf-8");
        call.sendResponseHeaders(answer.status(), sent.length == 0 ? -1 : sent.length);
        call.getResponseBody().write(sent);
    }

    private static GaroonAnswer troubled(Trouble trouble) {
        return switch (trouble) {
            case BUSY -> GaroonAnswer.refused(429, "GRN_REST_API_00104", "リクエストに失敗しました。");
            case UNKNOWN_ERROR -> GaroonAnswer.refused(520, "GRN_CMMN_00001", "エラーが発生しました。");
            case SESSION_EXPIRED -> new GaroonAnswer(302, "", "");
            default -> new GaroonAnswer(0, "", "");
        };
    }

    private GaroonAnswer done(HttpExchange call, byte[] body) {
        URI asked = call.getRequestURI();
        if (!asked.getPath().startsWith(BASE)) {
            return new GaroonAnswer(404, "", "");
        }
        if (basic != null
                && !("Basic " + base64(basic)).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            // the web server's, before anything of Garoon's
            return new GaroonAnswer(401, "", "");
        }
        String given = call.getRequestHeaders().getFirst("X-Cybozu-Authorization");
        if (given == null) {
            return GaroonAnswer.refused(401, "GRN_REST_API_00003", "認証に失敗しました。");
        }
        if (!given.equals(base64(LOGIN + ':' + PASSWORD))) {
            return GaroonAnswer.refused(401, "FW00007", "ログインできません。");
        }
        if (body.length > 0
                && !"application/json".equals(call.getRequestHeaders().getFirst("Content-Type"))) {
            return GaroonAnswer.refused(415, "GRN_REST_API_00103", "ヘッダーが正しくありません。");
        }
        try {
            return board.answer(
                    call.getRequestMethod(),
                    asked.getPath().substring(BASE.length()),
                    asked.getRawQuery() == null ? "" : asked.getRawQuery(),
                    body.length == 0 ? JSON.missingNode() : JSON.readTree(body));
        } catch (IOException noJson) {
            return GaroonAnswer.refused(400, "GRN_REST_API_00105", "リクエストボディが正しくありません。");
        } catch (GaroonAnswer.Refused refused) {
            return refused.answer();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
