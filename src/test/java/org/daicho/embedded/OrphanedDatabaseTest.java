package org.daicho.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrphanedDatabaseTest {

    private static final String LOG_MANAGER = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";

    private RoomFolder folder;
    private Path cluster;

    @BeforeEach
    void make() throws IOException {
        folder = RoomFolder.make();
        cluster = folder.path().resolve("postgresql/cluster");
    }

    @AfterEach
    void remove() {
        folder.close();
    }

    @Test
    void a_database_that_outlived_its_killed_service_is_stopped_before_the_next_one_starts() throws Exception {
        var service = startInAnotherProcess();
        try {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedParts.start(folder.plan()))
                    .satisfies(refusal -> assertThat(refusal.forTerminal()).contains(Long.toString(service.pid())));
        } finally {
            service.destroyForcibly().waitFor();
        }
        var orphan = ProcessHandle.of(postmaster()).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();
        try (var parts = EmbeddedParts.start(folder.plan())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(parts.properties()).containsKey("quarkus.datasource.jdbc.url");
        }
    }

    @Test
    void a_process_that_only_inherited_the_number_is_left_alone() throws Exception {
        EmbeddedParts.start(folder.plan()).close();
        var foreign = new ProcessBuilder("sleep", "600").start();
        try {
            claim(foreign.pid());
            try (var parts = EmbeddedParts.start(folder.plan())) {
                assertThat(parts.properties()).containsKey("quarkus.datasource.jdbc.url");
                assertThat(foreign.isAlive()).isTrue();
            }
        } finally {
            foreign.destroy();
        }
    }

    @Test
    void the_database_of_another_folder_is_left_alone() throws Exception {
        EmbeddedParts.start(folder.plan()).close();
        try (var other = RoomFolder.make();
                var others = EmbeddedParts.start(other.plan())) {
            var pid = postmaster(other.path().resolve("postgresql/cluster"));
            claim(pid);
            try (var parts = EmbeddedParts.start(folder.plan())) {
                assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive)).isEqualTo(Optional.of(true));
                assertThat(parts.properties()).isNotEqualTo(others.properties());
            }
        }
    }

    @Test
    void a_garbled_number_is_nobody() throws Exception {
        Files.createDirectories(cluster);
        Files.writeString(cluster.resolve("postmaster.pid"), "-1\n");
        new OrphanedDatabase(cluster).stop();
        assertThat(cluster.resolve("postmaster.pid")).exists();
    }

    private void claim(long pid) throws IOException {
        Files.write(
                cluster.resolve("postmaster.pid"),
                List.of(Long.toString(pid), cluster.toString(), "1700000000", "5432", "", "127.0.0.1"));
    }

    private long postmaster() throws IOException {
        return postmaster(cluster);
    }

    private static long postmaster(Path cluster) throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
    }

    private Process startInAnotherProcess() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        java,
                        LOG_MANAGER,
                        "-cp",
                        classPath,
                        StartedAndLeft.class.getName(),
                        folder.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("started")) {
                return process;
            }
        }
        throw new AssertionError("The other process ended before it had started");
    }
}
