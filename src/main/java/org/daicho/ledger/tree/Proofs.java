package org.daicho.ledger.tree;

import java.security.MessageDigest;
import java.util.List;

/** Checks proofs as RFC 9162 says, from nothing but the proof: for callers who do not trust this service. */
public final class Proofs {

    private Proofs() {}

    /**
     * Section 2.1.3.2: whether the tree of {@code size} leaves with this root has this leaf at {@code index} (from 0).
     */
    public static boolean includes(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.node(sibling, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = MerkleHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /**
     * Section 2.1.4.2: whether the tree of {@code to} leaves begins with the {@code from} leaves of the older one. Nothing
     * has to be proved of the empty tree, nor of the same tree, and then the proof must be empty.
     */
    public static boolean consistent(long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return proof.isEmpty() && MessageDigest.isEqual(fromRoot, MerkleHash.empty());
        }
        if (from == to) {
            return proof.isEmpty() && MessageDigest.isEqual(fromRoot, toRoot);
        }
        // Where the older tree is complete, its root is the first hash and is not sent.
        boolean complete = Long.bitCount(from) == 1;
        if (!complete && proof.isEmpty()) {
            return false;
        }
        byte[] first = complete ? fromRoot : proof.get(0);
        return climb(from, to, first, complete ? proof : proof.subList(1, proof.size()), fromRoot, toRoot);
    }

    private static boolean climb(long from, long to, byte[] first, List<byte[]> proof, byte[] fromRoot, byte[] toRoot) {
        int up = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> up;
        long last = (to - 1) >> up;
        byte[] older = first;
        byte[] newer = first;
        for (byte[] hash : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = MerkleHash.node(hash, older);
                newer = MerkleHash.node(hash, newer);
                int more = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= more;
                last >>= more;
            } else {
                newer = MerkleHash.node(newer, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(older, fromRoot) && MessageDigest.isEqual(newer, toRoot);
    }
}
