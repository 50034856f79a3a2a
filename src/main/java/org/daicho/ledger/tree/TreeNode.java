package org.daicho.ledger.tree;

/**
 * A complete subtree.
 *
 * @param level 0 for a leaf; the subtree has 2<sup>level</sup> leaves
 * @param index how many subtrees of this level stand to its left
 */
public record TreeNode(int level, long index) {

    /** The position of the first entry below it. */
    public long first() {
        return (index << level) + 1;
    }

    /** The position of the last entry below it; how many leaves the tree must have for this subtree to be complete. */
    public long last() {
        return (index + 1) << level;
    }

    /** Not of a leaf. */
    public TreeNode left() {
        return new TreeNode(level - 1, index << 1);
    }

    public TreeNode right() {
        return new TreeNode(level - 1, (index << 1) + 1);
    }
}
