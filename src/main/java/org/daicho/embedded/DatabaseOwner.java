package org.daicho.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The role the service works as: it owns one database and is no superuser, as it would be with a database team's. */
final class DatabaseOwner {

    static final String NAME = "daicho";

    private DatabaseOwner() {}

    /** Creates role and database where they are missing; answers the server's version. */
    static String prepare(DataSource superuser, String password) throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
