package org.daicho.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPartsTest {

    private RoomFolder folder;

    @BeforeEach
    void make() throws IOException {
        folder = RoomFolder.make();
    }

    @AfterEach
    void remove() {
        folder.close();
    }

    @Test
    void what_was_written_is_there_after_a_restart_with_the_same_password() throws Exception {
        String before;
        try (var parts = EmbeddedParts.start(folder.plan());
                var connection = connect(parts.properties());
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select '委託' as word");
            before = parts.properties().get("quarkus.datasource.password");
        }
        try (var parts = EmbeddedParts.start(folder.plan());
                var connection = connect(parts.properties());
                var rows = connection.createStatement().executeQuery("select word from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("委託");
            assertThat(parts.properties()).containsEntry("quarkus.datasource.password", before);
        }
    }

    @Test
    void a_wrong_password_is_refused_and_every_commit_reaches_the_disk() throws Exception {
        try (var parts = EmbeddedParts.start(folder.plan())) {
            var url = parts.properties().get("quarkus.datasource.jdbc.url");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, "daicho", "wrong"))
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
            try (var connection = connect(parts.properties())) {
                assertThat(List.of("fsync", "synchronous_commit", "listen_addresses", "password_encryption"))
                        .map(setting -> answer(connection, "show " + setting))
                        .containsExactly("on", "on", "127.0.0.1", "scram-sha-256");
                assertThat(answer(connection, "select datctype from pg_database where datname = 'daicho'"))
                        .isEqualTo("C.UTF-8");
            }
        }
    }

    @Test
    void a_second_start_is_refused_and_leaves_the_first_alone() throws Exception {
        try (var parts = EmbeddedParts.start(folder.plan());
                var connection = connect(parts.properties())) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedParts.start(folder.plan()))
                    .satisfies(refusal -> assertThat(refusal.forTerminal())
                            .contains(
                                    "使用しています",
                                    "in use",
                                    Long.toString(ProcessHandle.current().pid())));
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void a_first_start_that_was_cut_short_is_set_aside_and_begun_again() throws Exception {
        var cluster = Files.createDirectories(folder.path().resolve("postgresql/cluster"));
        Files.writeString(cluster.resolve("postgresql.conf"), "half");
        try (var parts = EmbeddedParts.start(folder.plan());
                var connection = connect(parts.properties())) {
            assertThat(connection.isValid(5)).isTrue();
        }
        try (var entries = Files.list(folder.path().resolve("postgresql"))) {
            assertThat(entries.map(path -> path.getFileName().toString())).anyMatch(s -> s.startsWith("unfinished-"));
        }
    }

    @Test
    void a_lost_password_file_is_named_instead_of_waiting_for_a_log_in_that_cannot_succeed() throws Exception {
        EmbeddedParts.start(folder.plan()).close();
        var password = folder.path().resolve("postgresql/superuser.password");
        Files.delete(password);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedParts.start(folder.plan()))
                .satisfies(refusal -> assertThat(refusal.forTerminal()).contains(password.toString()));
        // The refusal has given everything back, so the store can be started here at once.
        EmbeddedParts.start(folder.storeOnly()).close();
    }

    @Test
    void only_the_owner_can_read_the_secrets() throws Exception {
        EmbeddedParts.start(folder.plan()).close();
        assertThat(List.of(
                        "postgresql/superuser.password",
                        "postgresql/daicho.password",
                        "objects/access.key",
                        "objects/secret.key"))
                .allSatisfy(name -> assertThat(permissions(name)).isEqualTo("rw-------"));
        assertThat(List.of("postgresql", "postgresql/cluster", "objects", "objects/buckets"))
                .allSatisfy(name -> assertThat(permissions(name)).isEqualTo("rwx------"));
    }

    @Test
    void nothing_is_started_and_no_folder_is_made_when_all_is_external() {
        var untouched = folder.path().resolve("untouched");
        try (var parts = EmbeddedParts.start(new EmbeddedPlan(false, false, untouched, untouched))) {
            assertThat(parts.properties()).isEmpty();
        }
        assertThat(untouched).doesNotExist();
    }

    private String permissions(String name) throws IOException {
        Path path = folder.path().resolve(name);
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Connection connect(Map<String, String> properties) throws SQLException {
        return DriverManager.getConnection(
                properties.get("quarkus.datasource.jdbc.url"),
                properties.get("quarkus.datasource.username"),
                properties.get("quarkus.datasource.password"));
    }

    private static String answer(Connection connection, String query) {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
