package org.daicho.ledger.replica;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How the record was sealed, from what the database itself keeps of it: the transaction that wrote a row ({@code xmin}) and
 * the moment at which it did. Were two sealers ever at work together, then one transaction's positions would not be one run,
 * or a later position would have been sealed before an earlier one, or another transaction would have hashed what one numbered.
 */
record Sealings(long entries, long sealers, long torn, long early, long hashedByAnother, long waiting) {

    private static final String READ =
            """
            with leaf as (
              select l.position, l.sealed_at, cast(l.xmin as text) as sealer, cast(n.xmin as text) as hasher,
                lag(l.sealed_at) over (order by l.position) as before
              from ledger_leaf l left join ledger_node n on n.level = 0 and n.index = l.position - 1),
            sealing as (
              select sealer, count(*) as entries, max(position) - min(position) + 1 as span from leaf group by sealer)
            select (select count(*) from leaf), (select count(*) from sealing),
              (select count(*) from sealing where span <> entries), (select count(*) from leaf where sealed_at < before),
              (select count(*) from leaf where hasher is distinct from sealer), (select count(*) from ledger_pending)""";

    static Sealings read(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(READ)) {
            row.next();
            return new Sealings(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
        }
    }
}
