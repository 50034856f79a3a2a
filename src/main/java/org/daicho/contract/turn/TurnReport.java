package org.daicho.contract.turn;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of every contract that was asked about, in the order of the question.
 *
 * @param dryRun whether it was only foretold
 * @param done how many were renewed or closed
 */
@Schema(name = "ContractTurn")
public record TurnReport(boolean dryRun, int done, int already, int refused, List<TurnedContract> items) {

    static TurnReport of(boolean dryRun, List<TurnedContract> items) {
        int already = count(items, Fate.ALREADY);
        int refused = count(items, Fate.REFUSED);
        return new TurnReport(dryRun, items.size() - already - refused, already, refused, items);
    }

    private static int count(List<TurnedContract> items, Fate fate) {
        return (int) items.stream().filter(item -> item.fate() == fate).count();
    }
}
