package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service and tus-js-client, the reference client of tus 1.0, in Node. */
@Tag("full")
class TusJsClientIT {

    /** Where {@code .ci/run} installs the client. */
    private static final Path NODE = Path.of("target", "node");

    private static final String SCRIPT =
            Path.of("src", "test", "walkthrough", "tus-client.mjs").toString();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private PackagedService service;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(
                Files.isDirectory(NODE.resolve("node_modules").resolve("tus-js-client")),
                "needs tus-js-client, which .ci/run installs by npm into target/node");
        service = new PackagedService().start();
    }

    @AfterEach
    void stop() throws Exception {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void files_arrive_whole_with_checksums_with_their_beginning_and_after_another_was_given_up() throws Exception {
        run("whole");
        run("creation-with-upload");
        run("checksum");
        run("terminate");
    }

    @Test
    void a_sender_that_died_in_the_middle_goes_on_after_the_service_was_killed_too() throws Exception {
        run("break");
        service.kill();
        service.start();
        assertThat(run("resume")).contains("resumed at ");
    }

    @Test
    void the_client_goes_on_by_itself_when_the_service_is_back() throws Exception {
        Path printed = service.folder().resolve("restart.txt");
        Process client = new ProcessBuilder(command("restart"))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            await().atMost(PATIENCE).until(() -> Files.readString(printed).contains("under way") || !client.isAlive());
            service.kill();
            service.start();
            assertThat(client.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(printed)).contains("OK: restart");
        } finally {
            client.destroyForcibly();
        }
    }

    @Test
    void the_client_begins_anew_when_its_upload_has_expired() throws Exception {
        service.kill();
        service.with("DAICHO_EVIDENCE_RECEIVING_EXPIRY", "10s").start();
        run("expire");
    }

    private String run(String step) throws IOException, InterruptedException {
        return service.run(command(step).toArray(String[]::new));
    }

    private List<String> command(String step) throws IOException {
        return List.of(
                "node",
                SCRIPT,
                step,
                service.baseUrl(),
                service.token(),
                service.folder().toString(),
                NODE.toAbsolutePath().toString());
    }
}
