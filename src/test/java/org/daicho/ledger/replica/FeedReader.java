package org.daicho.ledger.replica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the feed from its beginning in one of the ways on offer, and goes on at the other replica where one does not answer. */
final class FeedReader implements Callable<List<FeedReader.Seen>> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An entry as it came. */
    record Seen(long position, String id, String subjectId, long version) {}

    /** How to follow. */
    enum Way {
        PAGES,
        LONG_POLL,
        EVENTS
    }

    private final Cluster cluster;
    private final Way way;
    private final AtomicLong end;
    private final List<Seen> seen = new ArrayList<>();
    private int replica;

    /** @param end up to which position to read; may be made smaller meanwhile */
    FeedReader(Cluster cluster, Way way, int replica, AtomicLong end) {
        this.cluster = cluster;
        this.way = way;
        this.replica = replica;
        this.end = end;
    }

    @Override
    public List<Seen> call() throws InterruptedException {
        while (last() < end.get()) {
            try {
                switch (way) {
                    case PAGES -> {
                        page("&limit=200");
                        replica++;
                    }
                    case LONG_POLL -> page("&limit=50&wait=2");
                    case EVENTS -> events();
                }
            } catch (IOException killed) {
                replica++;
            }
        }
        return seen;
    }

    private long last() {
        return seen.isEmpty() ? 0 : seen.get(seen.size() - 1).position();
    }

    private void page(String how) throws IOException, InterruptedException {
        HttpResponse<String> answer = cluster.send(
                cluster.request(replica, "/api/v1/changes?after=" + last() + how),
                HttpResponse.BodyHandlers.ofString());
        require(answer);
        JSON.readTree(answer.body()).get("items").forEach(this::see);
    }

    private void events() throws IOException, InterruptedException {
        HttpRequest.Builder request = cluster.request(replica, "/api/v1/changes")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(last()));
        var answer = cluster.send(request, HttpResponse.BodyHandlers.ofInputStream());
        require(answer);
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && last() < end.get(); line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    see(JSON.readTree(line.substring("data:".length())));
                }
            }
        }
    }

    private static void require(HttpResponse<?> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private void see(JsonNode change) {
        seen.add(new Seen(
                change.get("position").asLong(),
                change.get("id").asText(),
                change.get("subjectId").asText(),
                change.get("version").asLong()));
    }
}
