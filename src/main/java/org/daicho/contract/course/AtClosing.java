package org.daicho.contract.course;

import java.time.LocalDate;
import java.util.UUID;

/** A part of a contract that is over when the contract is closed. */
public interface AtClosing {

    /** Ends what still goes on. @param endedOn the last day of the contract's performance */
    void end(UUID contractId, LocalDate endedOn);
}
