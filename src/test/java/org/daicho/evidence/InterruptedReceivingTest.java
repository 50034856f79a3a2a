package org.daicho.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daicho.Patience.await;
import static org.daicho.evidence.EvidenceCaller.PATH;
import static org.daicho.evidence.EvidenceCaller.noise;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.EmbeddedServers;
import org.daicho.Patience;
import org.daicho.evidence.content.Promise;
import org.daicho.objectstore.ObjectStore;
import org.daicho.objectstore.UploadParts;
import org.daicho.shared.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class InterruptedReceivingTest {

    private static final byte[] POLICY = "基本方針".getBytes(StandardCharsets.UTF_8);
    /** More than two parts of the store, so that parts are sent while others are read. */
    private static final byte[] LARGE = noise(12 * 1024 * 1024 + 7);

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @TestHTTPResource("/")
    URI server;

    @Inject
    Leftovers leftovers;

    @Inject
    EvidenceSweeper sweeper;

    @Inject
    EvidenceReceiver receiver;

    @Inject
    ObjectStore store;

    @Inject
    UploadParts parts;

    private EvidenceCaller caller;

    @BeforeEach
    void call() {
        caller = new EvidenceCaller(token);
    }

    @Test
    void a_file_over_the_limit_is_refused_before_it_is_sent() throws IOException {
        String id = caller.announced("a.bin");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            head(socket, id, "Content-Length: 17179869185");
            assertThat(firstLine(socket)).contains(" 413 ");
        }
        assertThat(leftovers.of(id)).isEmpty();
    }

    @Test
    void a_sender_that_goes_away_leaves_nothing_behind() throws IOException {
        String id = caller.announced("half.bin");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = head(socket, id, "Content-Length: " + LARGE.length);
            out.write(LARGE, 0, LARGE.length - 1000);
            out.flush();
            await().untilAsserted(() -> assertThat(leftovers.intents(id)).isOne());
            socket.setSoLinger(true, 0);
        }

        await().untilAsserted(() -> assertThat(leftovers.intents(id)).isZero());
        assertThat(leftovers.of(id)).isEmpty();
        stateIs(id, "RECEIVING");
        caller.put(id, LARGE).statusCode(200);
    }

    @Test
    void what_a_crash_left_behind_is_swept_with_its_record() throws IOException {
        String id = caller.announced("crash.bin");
        leftovers.crash(id);
        assertThat(leftovers.of(id)).hasSize(1);

        sweeper.sweepUploads(Instant.now().plusSeconds(5));
        sweeper.sweepAnnouncements(Instant.now().plusSeconds(5));

        assertThat(leftovers.of(id)).isEmpty();
        assertThat(leftovers.intents(id)).isZero();
        caller.request().get(PATH + '/' + id).then().statusCode(404);
        assertThat(leftovers.verbs(id)).isEqualTo(List.of("announced", "expired"));
    }

    @Test
    void parts_that_a_crash_left_behind_are_swept_with_their_upload() throws IOException {
        String id = caller.announced("crash.bin");
        String key = leftovers.crashBetweenParts(id);
        assertThat(parts.begun(key, null)).hasSize(1);

        sweeper.sweepUploads(Instant.now().plusSeconds(5));

        assertThat(parts.begun(key, null)).isEmpty();
        assertThat(leftovers.intents(id)).isZero();
    }

    @Test
    void two_requests_that_end_the_same_upload_leave_one_file() throws IOException {
        String id = caller.announced("twice.bin");
        String key = receiver.expect(UUID.fromString(id));
        byte[] file = noise(1000);
        store.put(key, new ByteArrayInputStream(file));
        Promise promise = new Promise(file.length, LARGE.length, null);
        receiver.adopt(UUID.fromString(id), key, promise, null);

        assertThatThrownBy(() -> receiver.adopt(UUID.fromString(id), key, promise, null))
                .isInstanceOf(ProblemException.class);

        assertThat(content(id)).isEqualTo(file);
    }

    @Test
    void a_stored_file_survives_every_sweep() throws IOException {
        String id = caller.stored("a.txt", POLICY);
        sweeper.sweepUploads(Instant.now().plusSeconds(5));
        sweeper.sweepAnnouncements(Instant.now().plusSeconds(5));
        assertThat(content(id)).isEqualTo(POLICY);
    }

    @Test
    void a_file_of_unknown_length_is_refused_as_soon_as_it_is_over_the_limit() throws IOException {
        String id = caller.announced("a.bin");
        assertThatThrownBy(() -> receiver.receive(
                        UUID.fromString(id),
                        new ByteArrayInputStream(LARGE),
                        new Promise(-1, LARGE.length - 1, null),
                        null))
                .hasMessageContaining("too-large");
        assertThat(leftovers.of(id)).isEmpty();
        assertThat(leftovers.intents(id)).isZero();
        stateIs(id, "RECEIVING");
    }

    private byte[] content(String id) {
        return caller.request()
                .get(PATH + '/' + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private void stateIs(String id, String state) {
        caller.request().get(PATH + '/' + id).then().statusCode(200).body("state", equalTo(state));
    }

    private OutputStream head(Socket socket, String id, String header) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("PUT " + PATH + '/' + id + "/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/octet-stream\r\n" + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return out;
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout((int) Patience.END.toMillis());
        InputStream in = socket.getInputStream();
        byte[] start = in.readNBytes(20);
        return new String(start, StandardCharsets.US_ASCII);
    }
}
