package org.daicho.contract.clause;

import java.util.List;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every requirement that applies to a contract, in the order of the catalogue; {@code version} is the contract's. */
public record Clauses(long version, @Schema(examples = "R8.3") String edition, List<ClauseView> items)
        implements Versioned {}
