package org.daicho.intake.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Register;
import org.daicho.intake.row.Cells;
import org.daicho.shared.text.Text;

/**
 * How one register is taken in: all that differs from register to register. One bean of each is found by its register.
 *
 * @param <D> what a row says
 * @param <T> what is kept, as far as a row can write it
 */
public interface IntakeOf<D, T> {

    Register register();

    /** Reads one row; holds null for what could not be read, for which there is then an error among the cells. */
    D draft(Cells cells);

    /** Tells the same thing twice in one file, and in the register. */
    String key(D draft);

    /** The field that a second row of the same key is refused at, and what it is told. */
    Field keyField();

    Text twice();

    /** What the register held, from the state of it in the ledger. */
    T before(KeptState state);

    /**
     * Those for which there is no way back when an import is undone. Only reads, so that undoing can be foretold by the rules by
     * which it is done.
     *
     * @param made by the import, untouched since
     * @param before what the import changed, untouched since, with what was there before it
     */
    Set<UUID> withoutWayBack(Collection<UUID> made, Map<UUID, T> before);

    /** Puts back what an import has changed, where there is a way back. */
    void restore(Map<UUID, T> before);

    /** Withdraws what an import made, where there is a way back. */
    void withdraw(Collection<UUID> made);

    /** Looks up, all at once, what these rows need to be decided. */
    Batch<D, T> batch(List<D> drafts);
}
