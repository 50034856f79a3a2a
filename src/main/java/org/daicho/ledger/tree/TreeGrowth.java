package org.daicho.ledger.tree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds sealed entries to the tree, a batch at a time: reads the few nodes at the right edge, computes every subtree that the
 * batch completes, and writes all of them by one statement. Only one may be at work; the sealer's lock sees to that.
 */
public final class TreeGrowth {

    /** Rows of the cursor: states may be large, so a whole batch is never in memory. */
    private static final int FETCH = 500;

    private static final String ENTRIES =
            """
            select l.position, e.id, e.subject_type, e.subject_id, e.subject_version, e.verb, e.actor, e.recorded_at,
              e.request_id, e.state
            from ledger_leaf l join ledger_entry e on e.id = l.entry_id
            where l.position > ? and l.position <= ? order by l.position""";

    private static final String INSERT =
            """
            insert into ledger_node (level, index, hash)
            select * from unnest(cast(? as smallint[]), cast(? as bigint[]), cast(? as bytea[]))""";

    private final Connection connection;
    private final Map<TreeNode, byte[]> known = new HashMap<>();
    private final List<TreeNode> fresh = new ArrayList<>();

    private TreeGrowth(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds at most {@code most} entries, in the connection's transaction.
     *
     * @return how many were added
     */
    public static int add(Connection connection, int most) throws SQLException {
        long size = NodeTable.size(connection);
        TreeGrowth growth = new TreeGrowth(connection);
        growth.known.putAll(NodeTable.read(connection, new Leaves(0, size).cover()));
        long end = growth.grow(size, size + most);
        growth.write();
        return (int) (end - size);
    }

    private long grow(long size, long most) throws SQLException {
        long next = size;
        try (PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
            entries.setFetchSize(FETCH);
            entries.setLong(1, size);
            entries.setLong(2, most);
            try (ResultSet row = entries.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(1) != next + 1) {
                        throw new IllegalStateException(
                                "the ledger has no entry at position %d; see GET /api/v1/ledger/verify"
                                        .formatted(next + 1));
                    }
                    append(next++, content(row).leafHash());
                }
            }
        }
        return next;
    }

    /** A leaf with an odd number completes its parent, which may complete its own, and so on. */
    private void append(long index, byte[] leafHash) {
        TreeNode node = new TreeNode(0, index);
        byte[] hash = leafHash;
        keep(node, hash);
        while ((node.index() & 1) == 1) {
            hash = MerkleHash.node(known.get(new TreeNode(node.level(), node.index() - 1)), hash);
            node = new TreeNode(node.level() + 1, node.index() >> 1);
            keep(node, hash);
        }
    }

    private void keep(TreeNode node, byte[] hash) {
        known.put(node, hash);
        fresh.add(node);
    }

    private void write() throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "int2",
                            fresh.stream().map(node -> (short) node.level()).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", fresh.stream().map(TreeNode::index).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", fresh.stream().map(known::get).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    /** An entry from a row that has its columns by their names. */
    public static EntryContent content(ResultSet row) throws SQLException {
        return new EntryContent(
                row.getObject("id", UUID.class),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getLong("subject_version"),
                row.getString("verb"),
                row.getString("actor"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("request_id"),
                row.getString("state"));
    }
}
