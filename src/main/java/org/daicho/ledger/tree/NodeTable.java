package org.daicho.ledger.tree;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** The table of nodes. */
final class NodeTable {

    private static final String SIZE = "select coalesce(max(index), -1) + 1 from ledger_node where level = 0";

    private static final String READ =
            """
            select n.level, n.index, n.hash from unnest(cast(? as smallint[]), cast(? as bigint[])) wanted (level, index)
            join ledger_node n on n.level = wanted.level and n.index = wanted.index""";

    private static final String COMPLETED =
            """
            select n.level, n.index, n.hash
            from unnest(cast(? as smallint[]), cast(? as bigint[]), cast(? as bigint[])) wanted (level, first, after)
            join ledger_node n on n.level = wanted.level and n.index >= wanted.first and n.index < wanted.after""";

    private NodeTable() {}

    /** How many leaves the tree has. */
    static long size(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SIZE);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those of the nodes that are there. */
    static Map<TreeNode, byte[]> read(Connection connection, Collection<TreeNode> nodes) throws SQLException {
        Map<TreeNode, byte[]> found = new HashMap<>();
        if (nodes.isEmpty()) {
            return found;
        }
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "int2",
                            nodes.stream().map(node -> (short) node.level()).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", nodes.stream().map(TreeNode::index).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(new TreeNode(row.getInt(1), row.getLong(2)), row.getBytes(3));
                }
            }
        }
        return found;
    }

    /** Every stored subtree that is complete in a tree of {@code to} leaves and was not in one of {@code from}. */
    static Map<TreeNode, byte[]> completed(Connection connection, long from, long to) throws SQLException {
        int levels = Long.SIZE - Long.numberOfLeadingZeros(to);
        Map<TreeNode, byte[]> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COMPLETED)) {
            query.setArray(1, numbers(connection, "int2", levels, level -> level));
            query.setArray(2, numbers(connection, "int8", levels, level -> from >> level));
            query.setArray(3, numbers(connection, "int8", levels, level -> to >> level));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(new TreeNode(row.getInt(1), row.getLong(2)), row.getBytes(3));
                }
            }
        }
        return found;
    }

    private static Array numbers(Connection connection, String type, int levels, IntToLongFunction value)
            throws SQLException {
        return connection.createArrayOf(
                type, IntStream.range(0, levels).mapToLong(value).boxed().toArray());
    }
}
