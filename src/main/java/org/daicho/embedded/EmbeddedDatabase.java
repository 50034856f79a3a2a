package org.daicho.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.daicho.shared.text.Text;
import org.jboss.logging.Logger;

/** A real PostgreSQL as a child process, for connections from this host with a password (SCRAM) only. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private static final Text NO_ROOT = Text.of(
            "PostgreSQL は root では動きません（unshare も使えません）。一般ユーザーで起動するか、DAICHO_DATABASE_URL を設定してください。",
            "PostgreSQL does not run as root, and unshare is not available here. "
                    + "Start as an ordinary user, or set DAICHO_DATABASE_URL.");
    private static final Text FAILED = Text.of(
            "組み込みの PostgreSQL を起動できません。記録: %s、%s/log（原因: %s）",
            "The embedded PostgreSQL does not start. Its logs: %s, %s/log (cause: %s)");

    /** Long enough for crash recovery over the default 1 GB of write-ahead log on a slow disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    static EmbeddedDatabase start(EmbeddedPlan plan) throws IOException, InterruptedException {
        if (System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused(NO_ROOT);
        }
        var files = DatabaseFiles.in(plan);
        var orphan = new OrphanedDatabase(files.cluster());
        orphan.stop();
        files.checkPasswords();
        files.setAsideUnfinishedCluster();
        PrivateFiles.folder(files.cluster());
        try {
            return started(files);
        } catch (SQLException | IOException | RuntimeException | ExceptionInInitializerError e) {
            orphan.stop();
            throw new StartRefused(FAILED.with(files.startLog(), files.cluster(), e.getMessage()), e);
        }
    }

    private static EmbeddedDatabase started(DatabaseFiles files) throws IOException, SQLException {
        var superuserPassword = PrivateFiles.secret(files.superuserPassword());
        var ownerPassword = PrivateFiles.secret(files.ownerPassword());
        Files.deleteIfExists(files.startLog());
        var postgres = configured(files, superuserPassword).start();
        PrivateFiles.close(files.programs());
        var version = DatabaseOwner.prepare(postgres.getPostgresDatabase(), ownerPassword);
        files.markComplete();
        LOG.infof(
                "組み込み PostgreSQL %s を起動 / embedded PostgreSQL %s started: 127.0.0.1:%d, %s",
                version, version, postgres.getPort(), files.cluster());
        return new EmbeddedDatabase(postgres, ownerPassword);
    }

    private static EmbeddedPostgres.Builder configured(DatabaseFiles files, String superuserPassword) {
        // Read by the builder; its own default is a folder in /tmp with a fixed name.
        System.setProperty("ot.epg.working-dir", files.programs().toString());
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(files.programs().toFile())
                .setDataDirectory(files.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", superuserPassword)
                .setOutputRedirector(Redirect.appendTo(files.startLog().toFile()));
        initialization(files).forEach(builder::setLocaleConfig);
        SETTINGS.forEach(builder::setServerConfig);
        return builder;
    }

    /**
     * Options of {@code initdb}. The library calls them locale options and appends them to its own, so that a later
     * {@code --auth} takes the place of its {@code trust}. The character type must be UTF-8 for trigrams of Japanese.
     */
    private static Map<String, String> initialization(DatabaseFiles files) {
        return Map.of(
                "locale", "C",
                "lc-ctype", "C.UTF-8",
                "encoding", "UTF8",
                "auth", "scram-sha-256",
                "pwfile", files.superuserPassword().toString());
    }

    /** What the library sets for throw-away tests is undone: here every commit must reach the disk. */
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "max_connections", "50",
            "logging_collector", "on",
            "log_filename", "postgresql-%a.log",
            "log_rotation_age", "1d",
            "log_truncate_on_rotation", "on");

    Map<String, String> properties() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), DatabaseOwner.NAME),
                "quarkus.datasource.username",
                DatabaseOwner.NAME,
                "quarkus.datasource.password",
                password);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
