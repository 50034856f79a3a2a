package org.daicho.ledger.checkpoint;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.daicho.ledger.Sealer;
import org.daicho.ledger.key.Signers;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.tree.Tree;

/** Signs the present tree. */
@Singleton
public class CheckpointSigner {

    private final Sealer sealer;
    private final Tree tree;
    private final Signers signers;

    @Inject
    CheckpointSigner(Sealer sealer, Tree tree, Signers signers) {
        this.sealer = sealer;
        this.tree = tree;
        this.signers = signers;
    }

    /**
     * What was committed before this call is in it. Outside of the caller's transaction, which may see the database as it was
     * before the sealing.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignedTree sign() {
        sealer.sealAllBeforeReading();
        long size = tree.size();
        byte[] root = tree.root(size);
        Checkpoint checkpoint = new Checkpoint(signers.origin(), size, root);
        return new SignedTree(
                size,
                root,
                SignedNote.sign(checkpoint.text(), signers.present()).note());
    }
}
