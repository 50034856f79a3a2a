package org.daicho.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A run of leaves from {@code from} (counted from 0) to before {@code to}, as RFC 9162 cuts the tree: {@code from} is a
 * multiple of a power of two that is not less than the run.
 */
record Leaves(long from, long to) {

    long count() {
        return to - from;
    }

    /** The complete subtrees that make it up, from the left, each smaller than the one before: never more than 63. */
    List<TreeNode> cover() {
        List<TreeNode> cover = new ArrayList<>();
        long at = from;
        while (at < to) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            cover.add(new TreeNode(level, at >> level));
            at += 1L << level;
        }
        return cover;
    }

    /** MTH of section 2.1.1. */
    byte[] hash(Function<TreeNode, byte[]> nodes) {
        List<TreeNode> cover = cover();
        if (cover.isEmpty()) {
            return MerkleHash.empty();
        }
        byte[] hash = nodes.apply(cover.get(cover.size() - 1));
        for (int i = cover.size() - 2; i >= 0; i--) {
            hash = MerkleHash.node(nodes.apply(cover.get(i)), hash);
        }
        return hash;
    }

    /** Where section 2.1 splits it: the largest power of two smaller than the run. Needs two leaves. */
    long split() {
        return from + Long.highestOneBit(count() - 1);
    }
}
