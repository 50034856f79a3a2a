package org.daicho.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class FeedTest {

    private static final int WRITERS = 8;
    private static final int EACH = 8;

    @Inject
    DataSource database;

    @Test
    void a_reader_beside_many_writers_sees_every_change_once_and_no_gap() throws Exception {
        long after = last();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<List<String>>> written = IntStream.range(0, WRITERS)
                .mapToObj(writer -> writers.submit(FeedTest::write))
                .toList();
        List<Long> positions = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        boolean finished;
        do {
            finished = written.stream().allMatch(Future::isDone);
            read(positions.isEmpty() ? after : positions.get(positions.size() - 1), positions, subjects);
        } while (!finished);
        writers.shutdown();
        assertThat(positions)
                .containsExactlyElementsOf(LongStream.rangeClosed(after + 1, after + positions.size())
                        .boxed()
                        .toList());
        assertThat(subjects).containsAll(all(written));
    }

    private static List<String> write() {
        return IntStream.range(0, EACH).mapToObj(i -> Api.contractor()).toList();
    }

    private static List<String> all(List<Future<List<String>>> written)
            throws ExecutionException, InterruptedException {
        List<String> all = new ArrayList<>();
        for (Future<List<String>> one : written) {
            all.addAll(one.get());
        }
        return all;
    }

    /** Everything after a position, in pages small enough to be many. */
    private static void read(long after, List<Long> positions, List<String> subjects) {
        String next = Long.toString(after);
        while (next != null) {
            var page = Api.get("/api/v1/changes?limit=7&after=" + next);
            page.getList("items.position", Long.class).forEach(positions::add);
            subjects.addAll(page.getList("items.subjectId"));
            next = page.getString("next");
        }
    }

    @Test
    void what_was_answered_is_in_the_feed_at_once() {
        String id = Api.contractor();
        Api.admin()
                .get("/api/v1/changes?subjectId=" + id)
                .then()
                .statusCode(200)
                .body("items.subjectId", contains(id))
                .body("items[0].position", notNullValue())
                .body("items[0].state", nullValue());
    }

    @Test
    void the_feed_is_narrowed_and_shows_the_state_when_asked() {
        String id = Api.contract();
        Api.patch("*", Map.of("note", "注"))
                .patch(Api.CONTRACTS + '/' + id)
                .then()
                .statusCode(200);
        Api.admin()
                .get("/api/v1/changes?limit=1&state=true&subjectType=contract&subjectId=" + id)
                .then()
                .header("Link", containsString("after="))
                .body("items[0].state.contract.id", equalTo(id));
        Api.admin()
                .get("/api/v1/changes?subjectType=contractor&subjectId=" + id)
                .then()
                .body("items.size()", equalTo(0));
    }

    private long last() throws SQLException {
        Api.get("/api/v1/changes?limit=1");
        try (Connection connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select coalesce(max(position), 0) from ledger_leaf")) {
            row.next();
            return row.getLong(1);
        }
    }
}
