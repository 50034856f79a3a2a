package org.daicho.ledger;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/changes")
@Tag(name = "changes", description = "記録簿：すべての変更。The ledger: every change.")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    private final History history;

    @Inject
    ChangesResource(History history) {
        this.history = history;
    }

    @GET
    @PermissionsAllowed("ledger:read")
    @Operation(
            summary = "変更を記録の順に返す。Changes in the order of the record.",
            description = "Positions are gapless. Remember the last position read and pass it as after.")
    public Page<ChangeView> list(
            @QueryParam("after") @DefaultValue("0") @PositiveOrZero long after,
            @QueryParam("subjectType") @Nullable String subjectType,
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("state") @DefaultValue("false") boolean state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(PageRequest.MAX_LIMIT) int limit) {
        return history.feed(after, subjectType, subjectId, state, limit);
    }
}
