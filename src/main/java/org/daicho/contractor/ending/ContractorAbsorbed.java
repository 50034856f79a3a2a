package org.daicho.contractor.ending;

import java.util.UUID;

/**
 * Fired inside the transaction in which a double entry is absorbed. Whoever keeps things of a contractor observes it and
 * moves them to the survivor, so that all of it moves or nothing does.
 */
public record ContractorAbsorbed(UUID duplicateId, UUID survivorId) {}
