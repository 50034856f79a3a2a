package org.daicho.ledger.proof;

import java.util.List;
import org.daicho.ledger.tree.ProofPlan;
import org.daicho.ledger.tree.Tree;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the ledger of one size begins with the ledger of a smaller size (RFC 9162, section 2.1.4): nothing in it was changed,
 * taken out or put in.
 *
 * @param from the smaller size
 * @param to the larger size
 * @param fromRoot base64, to be compared with the checkpoint of that size
 * @param toRoot base64, likewise
 * @param hashes the proof, base64, in the RFC's order; empty for an empty ledger and for equal sizes
 */
@Schema(name = "ConsistencyProof")
public record ConsistencyProofView(
        @Schema(examples = "2") long from,
        @Schema(examples = "3") long to,
        @Schema(examples = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=") String fromRoot,
        @Schema(examples = "XcnaedBgWpq62VV+22AvqevwfQNlEOYXr4xGSiB7vpE=") String toRoot,
        @Schema(examples = "[\"bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\"]") List<String> hashes) {

    static ConsistencyProofView of(Tree tree, long from, long to) {
        return new ConsistencyProofView(
                from,
                to,
                InclusionProofView.base64(tree.root(from)),
                InclusionProofView.base64(tree.root(to)),
                tree.hashes(ProofPlan.consistency(from, to)).stream()
                        .map(InclusionProofView::base64)
                        .toList());
    }
}
