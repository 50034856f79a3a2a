package org.daicho.ledger.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.daicho.Api;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.tree.Proofs;

/** Asks both replicas in turn for signed checkpoints, every fiftieth of them to be kept, and holds them against each other. */
final class Notary implements Callable<List<Checkpoint>> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEEP_EVERY = 50;
    private static final int COMPARED_AT_MOST = 200;

    private final Cluster cluster;
    private final AtomicBoolean enough;

    Notary(Cluster cluster, AtomicBoolean enough) {
        this.cluster = cluster;
        this.enough = enough;
    }

    @Override
    public List<Checkpoint> call() throws InterruptedException {
        List<Checkpoint> signed = new ArrayList<>();
        for (int turn = 0; !enough.get(); turn++) {
            try {
                if (turn % KEEP_EVERY == 0) {
                    HttpRequest.Builder keep = cluster.request(turn / KEEP_EVERY, "/api/v1/ledger/checkpoints")
                            .header("Content-Type", Api.JSON)
                            .POST(HttpRequest.BodyPublishers.noBody());
                    signed.add(read(JSON.readTree(text(keep)).get("note").asText()));
                }
                signed.add(read(text(cluster.request(turn, "/api/v1/ledger/checkpoint"))));
            } catch (IOException killed) {
                // the other one is asked next
            }
        }
        return signed;
    }

    /** Each must be a beginning of the next larger one, by a proof that is checked here. */
    void compare(List<Checkpoint> signed) throws IOException, InterruptedException {
        List<Checkpoint> ordered = signed.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        int step = Math.max(1, ordered.size() / COMPARED_AT_MOST);
        Checkpoint before = ordered.get(0);
        for (int i = 0; i < ordered.size(); i += step) {
            Checkpoint after = ordered.get(i);
            JsonNode proof = JSON.readTree(text(
                    cluster.request(i, "/api/v1/ledger/consistency?from=" + before.size() + "&to=" + after.size())));
            List<byte[]> hashes = StreamSupport.stream(proof.get("hashes").spliterator(), false)
                    .map(hash -> Base64.getDecoder().decode(hash.asText()))
                    .toList();
            assertThat(Proofs.consistent(before.size(), after.size(), before.root(), after.root(), hashes))
                    .as("%d entries begin %d", before.size(), after.size())
                    .isTrue();
            before = after;
        }
    }

    private static Checkpoint read(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    private String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = cluster.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }
}
