package org.daicho.ledger.proof;

import java.util.Base64;
import java.util.List;
import org.daicho.ledger.tree.ProofPlan;
import org.daicho.ledger.tree.Tree;
import org.daicho.ledger.tree.TreeNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an entry is in the tree (RFC 9162, section 2.1.3).
 *
 * @param position of the entry, from 1; the RFC counts leaves from 0
 * @param size of the tree
 * @param leafHash as it is stored, base64
 * @param hashes the proof, base64, in the RFC's order
 * @param root of the tree of this size, base64: to be compared with a checkpoint's
 */
@Schema(name = "InclusionProof")
public record InclusionProofView(
        @Schema(examples = "3") long position,
        @Schema(examples = "4") long size,
        @Schema(examples = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=") String leafHash,
        @Schema(
                        examples =
                                "[\"bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\", \"O9b8Nzv0dOb4aoaOyHnH6Rn0NFYuGUbMdwaz9lPvFFk=\"]")
                List<String> hashes,
        @Schema(examples = "XcnaedBgWpq62VV+22AvqevwfQNlEOYXr4xGSiB7vpE=") String root) {

    static InclusionProofView of(Tree tree, long position, long size) {
        TreeNode leaf = new TreeNode(0, position - 1);
        return new InclusionProofView(
                position,
                size,
                base64(tree.nodes(List.of(leaf)).apply(leaf)),
                tree.hashes(ProofPlan.inclusion(position - 1, size)).stream()
                        .map(InclusionProofView::base64)
                        .toList(),
                base64(tree.root(size)));
    }

    static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
