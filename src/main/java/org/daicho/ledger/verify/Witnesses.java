package org.daicho.ledger.verify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daicho.ledger.checkpoint.KeptNote;
import org.daicho.ledger.checkpoint.KeptNotes;
import org.daicho.ledger.key.Signers;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.note.UnreadableNoteException;
import org.daicho.ledger.note.VerifierKey;
import org.jboss.logging.Logger;

/** Asks both keepers for their checkpoints, and takes only those that a known key has signed. */
@Singleton
class Witnesses {

    private static final Logger LOG = Logger.getLogger(Witnesses.class);

    private final KeptNotes notes;
    private final Signers signers;

    @Inject
    Witnesses(KeptNotes notes, Signers signers) {
        this.notes = notes;
        this.signers = signers;
    }

    /**
     * What they say.
     *
     * @param doubtful what is no checkpoint of ours, and copies that are not what the database says
     * @param storeAnswered false when only the database could be asked
     */
    record Testimony(List<Witness> witnesses, List<Finding> doubtful, boolean storeAnswered) {}

    Testimony hear() {
        List<KeptNote> stated = notes.inDatabase();
        Optional<List<KeptNote>> copies = copies();
        List<VerifierKey> known = signers.verifiers();
        List<Witness> witnesses = new ArrayList<>();
        Set<Finding> doubtful = new LinkedHashSet<>();
        Stream.concat(stated.stream(), copies.stream().flatMap(List::stream)).forEach(kept -> {
            try {
                witnesses.add(new Witness(kept.objectKey(), checkpoint(kept.note(), known)));
            } catch (UnreadableNoteException notOurs) {
                doubtful.add(Finding.of(FindingKind.CHECKPOINT_INVALID, kept.objectKey()));
            }
        });
        copies.ifPresent(found -> doubtful.addAll(Copies.compare(stated, found)));
        return new Testimony(witnesses, List.copyOf(doubtful), copies.isPresent());
    }

    private Optional<List<KeptNote>> copies() {
        try {
            return Optional.of(notes.inStore());
        } catch (IOException away) {
            LOG.warnf("チェックポイントの控えを読めません。The copies of the checkpoints cannot be read: %s", away.getMessage());
            return Optional.empty();
        }
    }

    private static Checkpoint checkpoint(String text, List<VerifierKey> known) {
        SignedNote note = SignedNote.parse(text);
        if (known.stream().noneMatch(note::isSignedBy)) {
            throw new UnreadableNoteException("not signed by a known key");
        }
        return Checkpoint.parse(note.text());
    }
}
