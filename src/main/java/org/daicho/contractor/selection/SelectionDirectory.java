package org.daicho.contractor.selection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daicho.contractor.selection.decision.SelectionResult;
import org.daicho.contractor.selection.decision.SelectionState;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask and say of selections. */
@Singleton
public class SelectionDirectory {

    /** @param contractId the contract that came of it; absent before that */
    public record Decided(
            UUID selectionId,
            UUID contractorId,
            LocalDate decidedOn,
            SelectionResult decision,
            @Nullable UUID contractId) {}

    private final Selections selections;

    @Inject
    SelectionDirectory(Selections selections) {
        this.selections = selections;
    }

    public boolean exists(UUID id) {
        return selections.count("id", id) > 0;
    }

    /** Empty where there is no such selection, or nothing has been decided yet. */
    public Optional<Decided> decided(UUID id) {
        return selections
                .findByIdOptional(id)
                .filter(selection -> selection.state == SelectionState.DECIDED)
                .map(selection -> new Decided(
                        selection.id,
                        selection.contractorId,
                        Objects.requireNonNull(selection.decidedOn),
                        Objects.requireNonNull(selection.decision),
                        selection.contractId));
    }

    /** Notes the contract that came of a selection, in the caller's transaction; the same again changes nothing. */
    public void link(UUID id, UUID contractId) {
        Selection selection = selections.get(id);
        if (!contractId.equals(selection.contractId)) {
            selection.contractId = contractId;
            selections.record(selection, "linked");
        }
    }
}
