package org.daicho.contract.turn;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which contracts are closed. */
@Schema(name = "NewContractClosings")
public record NewClosings(
        @NotNull @NotEmpty @Size(max = 1000) @Schema(examples = "[\"019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21\"]")
                List<@NotNull UUID> ids) {}
