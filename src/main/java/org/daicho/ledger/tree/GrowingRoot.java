package org.daicho.ledger.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Computes roots while leaves are added one by one, from the hashes of at most 63 complete subtrees. */
public final class GrowingRoot {

    private long size;

    /** Of the complete subtrees, the rightmost and smallest first. */
    private final Deque<byte[]> edge = new ArrayDeque<>();

    /**
     * @param nodes hold at least the complete subtrees of a tree of this size; one that is missing counts as empty, so that
     *     no root will be right
     */
    public GrowingRoot(long size, Map<TreeNode, byte[]> nodes) {
        this.size = size;
        List<TreeNode> cover = new Leaves(0, size).cover();
        cover.forEach(node -> edge.push(nodes.getOrDefault(node, MerkleHash.empty())));
    }

    public void add(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long left = size; (left & 1) == 1; left >>= 1) {
            hash = MerkleHash.node(edge.pop(), hash);
        }
        edge.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (edge.isEmpty()) {
            return MerkleHash.empty();
        }
        Iterator<byte[]> leftwards = edge.iterator();
        byte[] hash = leftwards.next();
        while (leftwards.hasNext()) {
            hash = MerkleHash.node(leftwards.next(), hash);
        }
        return hash;
    }
}
