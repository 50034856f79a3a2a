package org.daicho.ledger.tree;

/**
 * An entry at its place.
 *
 * @param position from 1; the leaf's index in the tree is one less
 */
public record SealedEntry(long position, EntryContent content) {}
