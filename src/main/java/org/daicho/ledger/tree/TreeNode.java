package org.daicho.ledger.tree;

/**
 * A complete subtree.
 *
 * @param level 0 for a leaf; the subtree has 2<sup>level</sup> leaves
 * @param index how many subtrees of this level stand to its left
 */
public record TreeNode(int level, long index) {

    /** How many leaves the tree must have for this subtree to be complete. */
    long end() {
        return (index + 1) << level;
    }
}
