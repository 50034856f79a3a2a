package org.daicho.ledger.tree;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** The tree as it is stored: its size, its roots and its proofs, from O(log n) nodes each. */
@Singleton
public class Tree {

    private final DataSource database;

    @Inject
    Tree(DataSource database) {
        this.database = database;
    }

    /** How many entries are in the tree: positions 1 to this are proved by it. */
    public long size() {
        return ask(NodeTable::size);
    }

    /** @param size not more than {@link #size()} */
    public byte[] root(long size) {
        return hashes(ProofPlan.root(size)).get(0);
    }

    /** The hashes of a proof. */
    public List<byte[]> hashes(ProofPlan plan) {
        return plan.hashes(nodes(plan.nodes()));
    }

    /** The stored hashes of these nodes; asking for one that is not there fails. */
    public Function<TreeNode, byte[]> nodes(List<TreeNode> wanted) {
        Map<TreeNode, byte[]> found = ask(connection -> NodeTable.read(connection, wanted));
        return node -> {
            byte[] hash = found.get(node);
            if (hash == null) {
                throw new IllegalStateException(
                        "the ledger's tree lacks %s; see GET /api/v1/ledger/verify".formatted(node));
            }
            return hash;
        };
    }

    /**
     * The stored nodes that a stretch of leaves, from before {@code from} to {@code to}, has completed, and those to the
     * left that they were completed with; some may be missing.
     */
    public Map<TreeNode, byte[]> stretch(long from, long to) {
        return ask(connection -> {
            Map<TreeNode, byte[]> nodes = NodeTable.read(connection, new Leaves(0, from).cover());
            nodes.putAll(NodeTable.completed(connection, from, to));
            return nodes;
        });
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
