package org.daicho.groupware.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The receiver of {@code webhook-receiver.mjs} as a process of its own. */
final class NodeReceiver implements AutoCloseable {

    /** Where {@code .ci/run} installs what comes from npm. */
    private static final Path NODE = Path.of("target", "node").toAbsolutePath();

    private static final Path SCRIPT = Path.of("src", "test", "walkthrough", "webhook-receiver.mjs");
    private static final String LISTENING = "listening on ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path log;
    private final Process process;
    private final String base;

    NodeReceiver(Path folder) throws IOException {
        for (String wanted : List.of("standardwebhooks", "cloudevents")) {
            assumeTrue(
                    Files.isDirectory(NODE.resolve("node_modules").resolve(wanted)),
                    "needs " + wanted + ", which .ci/run installs by npm into target/node");
        }
        log = Files.createFile(folder.resolve("received.ndjson"));
        Path printed = folder.resolve("receiver.txt");
        process = new ProcessBuilder("node", SCRIPT.toString(), log.toString(), NODE.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        String told = await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.readString(printed), text -> text.endsWith("\n") || !process.isAlive());
        if (!told.startsWith(LISTENING)) {
            throw new AssertionError(told);
        }
        base = "http://127.0.0.1:" + told.substring(LISTENING.length()).strip();
    }

    String url(String hook) {
        return base + "/hooks/" + hook;
    }

    /** What is not said stays as it is; a behaviour without a number of times is for ever. */
    void tell(String hook, Map<String, Object> settings) throws IOException {
        RestAssured.given()
                .body(JSON.writeValueAsBytes(settings))
                .put(base + "/control/" + hook)
                .then()
                .statusCode(204);
    }

    /** What came to a hook and ended so, in its order. */
    List<JsonNode> lines(String hook, String outcome) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            JsonNode read = JSON.readTree(line);
            if (read.path("hook").asText().equals(hook)
                    && read.path("outcome").asText().equals(outcome)) {
                found.add(read);
            }
        }
        return found;
    }

    List<String> ids(String hook, String outcome) throws IOException {
        return lines(hook, outcome).stream()
                .map(line -> line.path("id").asText())
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
