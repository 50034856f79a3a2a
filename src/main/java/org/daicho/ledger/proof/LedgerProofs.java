package org.daicho.ledger.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daicho.ledger.ShownStates;
import org.daicho.ledger.checkpoint.CheckpointSigner;
import org.daicho.ledger.checkpoint.SignedTree;
import org.daicho.ledger.key.Signers;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.ledger.tree.ProofPlan;
import org.daicho.ledger.tree.SealedEntries;
import org.daicho.ledger.tree.SealedEntry;
import org.daicho.ledger.tree.SubjectVersion;
import org.daicho.ledger.tree.Tree;
import org.daicho.ledger.tree.TreeNode;

/**
 * Proofs for somebody who will have no ledger to ask. All of it is read outside of the caller's transaction, which may see
 * the database as it was before the newest entries were sealed.
 */
@Singleton
public class LedgerProofs {

    private final CheckpointSigner signer;
    private final Signers signers;
    private final SealedEntries entries;
    private final Tree tree;
    private final ShownStates states;

    @Inject
    LedgerProofs(CheckpointSigner signer, Signers signers, SealedEntries entries, Tree tree, ShownStates states) {
        this.signer = signer;
        this.signers = signers;
        this.entries = entries;
        this.tree = tree;
        this.states = states;
    }

    /**
     * A tree that has everything committed before this call.
     *
     * @param note its checkpoint as a signed note
     * @param keys by which the note's signatures are checked
     */
    public record Head(long size, String note, List<VerifierKey> keys) {}

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Head head() {
        SignedTree signed = signer.sign();
        SignedNote note = SignedNote.parse(signed.note());
        return new Head(
                signed.size(),
                signed.note(),
                signers.verifiers().stream().filter(note::isSignedBy).toList());
    }

    /**
     * The entries of these versions, in their order, each with its proof in the tree of this size.
     *
     * @param wanted at most a few hundred: all of it is held in memory, while the database is asked twice only
     * @throws IllegalStateException if the record lacks one of them
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<ProvedEntry> prove(List<SubjectVersion> wanted, long size) {
        List<SealedEntry> found = entries.of(wanted);
        if (found.size() != wanted.size()) {
            throw new IllegalStateException(
                    "the ledger lacks %d of the entries of %s".formatted(wanted.size() - found.size(), wanted));
        }
        List<ProofPlan> plans = found.stream()
                .map(entry -> ProofPlan.inclusion(entry.position() - 1, size))
                .toList();
        Function<TreeNode, byte[]> nodes = tree.nodes(Stream.concat(
                        found.stream().map(LedgerProofs::leaf), plans.stream().flatMap(plan -> plan.nodes().stream()))
                .distinct()
                .toList());
        List<ProvedEntry> proved = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            SealedEntry entry = found.get(i);
            proved.add(new ProvedEntry(
                    entry, nodes.apply(leaf(entry)), plans.get(i).hashes(nodes)));
        }
        return proved;
    }

    /** Whether the present caller is not to see the states of such subjects, or not as they were sealed. */
    public boolean hides(String subjectType) {
        return !states.areWhole(subjectType);
    }

    private static TreeNode leaf(SealedEntry entry) {
        return new TreeNode(0, entry.position() - 1);
    }
}
