package org.daicho.ledger.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.replica.FeedReader.Seen;
import org.daicho.ledger.replica.FeedReader.Way;
import org.daicho.ledger.replica.Writer.Written;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Eight writers at each of two replicas, each of which is killed once while they write, and three readers beside them. */
@Tag("full")
class TwoReplicasIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS_EACH = 8;
    /** Of each stretch between the kills: together with the restarts about a minute. */
    private static final Duration STRETCH = Duration.ofSeconds(15);

    private static final int THREADS = 32;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicLong end = new AtomicLong(Long.MAX_VALUE);

    @Test
    void the_record_is_one_whichever_replica_is_killed_and_whoever_reads_it() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try (Cluster cluster = new Cluster()) {
            cluster.startTogether();
            whatIsMadeAtTheFirstStartIsMadeOnce(cluster);
            List<Future<List<Seen>>> readers = IntStream.range(0, Way.values().length)
                    .mapToObj(i -> people.submit(new FeedReader(cluster, Way.values()[i], i, end)))
                    .toList();
            Notary notary = new Notary(cluster, enough);
            Future<List<Checkpoint>> signed = people.submit(notary);
            List<Future<List<Written>>> writers = IntStream.range(0, 2 * WRITERS_EACH)
                    .mapToObj(i -> people.submit(new Writer(cluster, i, enough)))
                    .toList();

            writeAWhile(writers);
            for (int replica = 0; replica < 2; replica++) {
                cluster.replica(replica).kill();
                cluster.replica(replica).start();
                writeAWhile(writers);
            }
            enough.set(true);
            List<Written> written = all(writers);
            List<Checkpoint> checkpoints = signed.get();
            List<List<Seen>> read = finish(cluster, readers);

            assertThat(read.get(0))
                    .extracting(Seen::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, end.get()).boxed().toList());
            assertThat(read).allSatisfy(one -> assertThat(one).isEqualTo(read.get(0)));
            assertThat(read.get(0)).extracting(Seen::id).doesNotHaveDuplicates();
            assertThat(read.get(0))
                    .extracting(seen -> new Written(seen.subjectId(), seen.version()))
                    .containsAll(written);
            notary.compare(checkpoints);
            bothFindTheRecordSound(cluster);
            oneSealerAtATime(cluster);
            assertThat(cluster.logs()).doesNotContain(" ERROR ");
            System.out.printf(
                    "%d answered writes, %d entries, %d checkpoints%n", written.size(), end.get(), checkpoints.size());
        } finally {
            people.shutdownNow();
        }
    }

    private static void whatIsMadeAtTheFirstStartIsMadeOnce(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.database();
                Statement query = connection.createStatement();
                ResultSet made = query.executeQuery(
                        """
                        select (select count(*) from ledger_key), (select count(*) from access_token),
                          (select count(*) from bundle_signing_key)""")) {
            made.next();
            assertThat(List.of(made.getInt(1), made.getInt(2), made.getInt(3))).containsExactly(1, 1, 1);
        }
    }

    /** Nobody may have given up, or the test would only look as if it had been a hard one. */
    private static void writeAWhile(List<Future<List<Written>>> writers) {
        Instant until = Instant.now().plus(STRETCH);
        await().atMost(STRETCH.multipliedBy(2)).until(() -> {
            assertThat(writers).noneMatch(Future::isDone);
            return Instant.now().isAfter(until);
        });
    }

    private static List<Written> all(List<Future<List<Written>>> writers) throws Exception {
        List<Written> written = new ArrayList<>();
        for (Future<List<Written>> writer : writers) {
            written.addAll(writer.get());
        }
        return written;
    }

    /** A reader of events learns that it has seen everything by one more event. */
    private List<List<Seen>> finish(Cluster cluster, List<Future<List<Seen>>> readers) throws Exception {
        String last = Writer.create(cluster, 0);
        JsonNode page = json(cluster, 0, "/api/v1/changes?subjectId=" + last);
        end.set(page.get("items").get(0).get("position").asLong());
        Writer.create(cluster, 1);
        List<List<Seen>> read = new ArrayList<>();
        for (Future<List<Seen>> reader : readers) {
            read.add(reader.get().stream()
                    .filter(seen -> seen.position() <= end.get())
                    .toList());
        }
        return read;
    }

    private static void bothFindTheRecordSound(Cluster cluster) throws Exception {
        for (JsonNode found :
                List.of(json(cluster, 0, "/api/v1/ledger/verify"), json(cluster, 1, "/api/v1/ledger/verify"))) {
            assertThat(found.get("sound").asBoolean()).as(found.toString()).isTrue();
            assertThat(found.get("checkpoints").asInt()).isPositive();
        }
    }

    private static void oneSealerAtATime(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.database()) {
            Sealings sealings = Sealings.read(connection);
            assertThat(Stream.of(sealings.torn(), sealings.early(), sealings.hashedByAnother()))
                    .as(sealings.toString())
                    .containsOnly(0L);
            assertThat(sealings.sealers()).as(sealings.toString()).isGreaterThan(1);
        }
    }

    private static JsonNode json(Cluster cluster, int replica, String path) throws Exception {
        HttpResponse<String> answer =
                cluster.send(cluster.request(replica, path), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
