package org.daicho.ledger.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Whoever administers the database: a superuser for whom neither triggers nor foreign keys count. While it is at work the
 * sealer waits, so that everything can be put back as it was.
 */
final class Intruder implements AutoCloseable {

    /** The sealer's. */
    private static final long LOCK = 0x6461_6963_686fL;

    private final Connection connection;

    private Intruder(Connection connection) {
        this.connection = connection;
    }

    /** The superuser's password lies in the data directory of the embedded database. */
    static Path password() {
        return Path.of(setting("daicho.data.dir"), "postgresql", "superuser.password");
    }

    static Intruder enter() throws SQLException, IOException {
        Intruder intruder = new Intruder(DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                "postgres",
                Files.readString(password()).strip()));
        intruder.does("set session_replication_role = replica");
        intruder.holdsTheSealer();
        return intruder;
    }

    void does(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String sees(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void holdsTheSealer() throws SQLException {
        does("select pg_advisory_lock(" + LOCK + ")");
    }

    void letsTheSealerGo() throws SQLException {
        does("select pg_advisory_unlock(" + LOCK + ")");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
