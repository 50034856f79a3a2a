package org.daicho.intake.batch;

import java.util.Map;
import java.util.UUID;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one batch before what their register holds. They are decided one after the other, so that a later row sees what
 * the earlier ones will have written, and written all at once.
 */
public interface Batch<D, T> {

    /** @param closed why it takes no changes any more; null where it does */
    record Present<T>(UUID id, T terms, @Nullable Text closed) {}

    /**
     * What a row would make.
     *
     * @param changes whether it differs from what is there
     * @param taken what else follows once the row is taken; not run for a row that is refused after all
     */
    record Proposal<T>(T after, boolean changes, Runnable taken) {}

    /** What the register holds of what a row says; null if nothing. */
    @Nullable Present<T> present(D draft);

    /** Null when the row has been refused. */
    @Nullable Proposal<T> propose(PendingRow<D> row, @Nullable T before);

    void write(Map<UUID, T> fresh, Map<UUID, T> changes);
}
