package org.daicho.organization.handover;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What passed on, or in a dry run would.
 *
 * @param on the first day of the new order
 * @param holdingsEnded those that were to go on; one that was over by then anyway is not among them
 */
public record Handover(
        @Schema(examples = "2027-04-01") LocalDate on,
        @Schema(examples = "false") boolean dryRun,
        List<HandedHolding> holdingsEnded,
        List<HandedHolding> holdingsBegun,
        List<HandedDuty> assignmentsEnded,
        List<HandedDuty> assignmentsBegun) {

    static Handover ofHoldings(LocalDate on, boolean dryRun, List<HandedHolding> ended, List<HandedHolding> begun) {
        return new Handover(on, dryRun, ended, begun, List.of(), List.of());
    }

    static Handover ofDuties(LocalDate on, boolean dryRun, List<HandedDuty> ended, List<HandedDuty> begun) {
        return new Handover(on, dryRun, List.of(), List.of(), ended, begun);
    }
}
