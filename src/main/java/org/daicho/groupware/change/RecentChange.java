package org.daicho.groupware.change;

import java.time.Instant;
import java.util.UUID;
import org.daicho.shared.text.Text;

/**
 * One change as people read it.
 *
 * @param id of the ledger's entry
 * @param verb as the ledger has it
 * @param label what was changed, by its name of today
 */
public record RecentChange(UUID id, Instant at, String verb, Text happened, Text kind, String label) {}
