package org.daicho.intake.company;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The company that something in a register belongs to already.
 *
 * @param asWritten its name in that thing's own words, where they differ from the contractors'
 */
public record Bound(UUID contractorId, @Nullable String asWritten) {}
