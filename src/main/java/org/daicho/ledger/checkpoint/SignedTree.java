package org.daicho.ledger.checkpoint;

/**
 * The tree of one size, signed.
 *
 * @param note the checkpoint as a signed note
 */
public record SignedTree(long size, byte[] root, String note) {}
