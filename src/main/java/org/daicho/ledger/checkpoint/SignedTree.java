package org.daicho.ledger.checkpoint;

/**
 * The tree of one size, signed.
 *
 * @param note the checkpoint as a signed note
 */
record SignedTree(long size, byte[] root, String note) {}
