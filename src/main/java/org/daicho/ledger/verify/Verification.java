package org.daicho.ledger.verify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.daicho.ledger.tree.SealedEntries;
import org.daicho.ledger.tree.SealedEntry;
import org.daicho.ledger.tree.Tree;

/**
 * Reads entries again, in stretches and without a long transaction: what is sealed stays as it is, so nothing that happens
 * meanwhile matters.
 */
@Singleton
class Verification {

    private static final int STRETCH = 1_000;

    /** Neither waiting nor sealed: no trigger saw it come, or its position was taken from it. */
    private static final String OUTSIDE =
            """
            select e.id from ledger_entry e
            where not exists (select 1 from ledger_leaf l where l.entry_id = e.id)
              and not exists (select 1 from ledger_pending p where p.entry_id = e.id)
            limit ?""";

    private final Tree tree;
    private final SealedEntries entries;
    private final Witnesses witnesses;
    private final DataSource database;

    @Inject
    Verification(Tree tree, SealedEntries entries, Witnesses witnesses, DataSource database) {
        this.tree = tree;
        this.entries = entries;
        this.witnesses = witnesses;
        this.database = database;
    }

    /** How many entries are in the tree, and so can be verified. */
    long size() {
        return tree.size();
    }

    /** @param to not more than {@code size}; less than {@code from} where there is nothing yet */
    VerificationView verify(long from, long to, long size) {
        Witnesses.Testimony testimony = witnesses.hear();
        long before = from - 1;
        Reading reading = new Reading(before, tree.stretch(before, before), testimony.witnesses());
        for (long done = before; done < to; done = Math.min(done + STRETCH, to)) {
            long until = Math.min(done + STRETCH, to);
            Map<Long, Reading.Found> stretch = new HashMap<>();
            entries.each(done + 1, until, entry -> stretch.put(entry.position(), found(entry)));
            reading.read(until, stretch, tree.stretch(done, until));
        }
        if (to == size) {
            entries.each(size + 1, size + STRETCH, entry -> reading.behind(entry.position(), found(entry)));
            reading.hearOfMoreThan(size);
        }
        testimony.doubtful().forEach(reading::note);
        if (from == 1 && to == size) {
            outside(reading);
        }
        return new VerificationView(
                reading.findings().isEmpty() && testimony.storeAnswered(),
                from,
                to,
                size,
                reading.heard(),
                testimony.storeAnswered(),
                reading.truncated(),
                reading.findings());
    }

    private static Reading.Found found(SealedEntry entry) {
        return new Reading.Found(entry.content().id(), entry.content().leafHash());
    }

    private void outside(Reading reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OUTSIDE)) {
            query.setInt(1, Reading.MOST);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reading.note(Finding.without(row.getObject(1, UUID.class)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
