package org.daicho.externalservice.condition;

import java.util.List;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every requirement that applies to a service, in the order of the catalogue; {@code version} is the service's. */
@Schema(name = "ServiceConditions")
public record ConditionList(long version, @Schema(examples = "R8.3") String edition, List<ConditionView> items)
        implements Versioned {}
