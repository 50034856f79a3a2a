package org.daicho.ledger.replica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daicho.Api;

/**
 * Registers and changes contractors, one after the other, at its replica, or at the other one while its own does not answer.
 * What is not answered counts as not written, whether it is or not.
 */
final class Writer implements Callable<List<Writer.Written>> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One answered change. */
    record Written(String subjectId, long version) {}

    private final Cluster cluster;
    private final int replica;
    private final AtomicBoolean enough;
    private final List<Written> written = new ArrayList<>();

    Writer(Cluster cluster, int replica, AtomicBoolean enough) {
        this.cluster = cluster;
        this.replica = replica;
        this.enough = enough;
    }

    @Override
    public List<Written> call() throws InterruptedException {
        while (!enough.get()) {
            if (!wrote(replica)) {
                wrote(replica + 1);
            }
        }
        return written;
    }

    private boolean wrote(int where) throws InterruptedException {
        try {
            String id = create(cluster, where);
            written.add(new Written(id, 1));
            JsonNode changed = answer(
                    cluster.request(where, Api.CONTRACTORS + '/' + id)
                            .header("Content-Type", Api.MERGE_PATCH)
                            .header("If-Match", "\"1\"")
                            .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"note\":\"変更\"}")),
                    200,
                    cluster);
            written.add(new Written(id, changed.get("version").asLong()));
            return true;
        } catch (IOException killed) {
            return false;
        }
    }

    static String create(Cluster cluster, int where) throws IOException, InterruptedException {
        return answer(
                        cluster.request(where, Api.CONTRACTORS)
                                .header("Content-Type", Api.JSON)
                                .POST(HttpRequest.BodyPublishers.ofString(Api.text(Api.newContractor()))),
                        201,
                        cluster)
                .get("id")
                .asText();
    }

    /** Anything but the expected answer is a fault: a replica that is killed gives none. */
    private static JsonNode answer(HttpRequest.Builder request, int expected, Cluster cluster)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = cluster.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
