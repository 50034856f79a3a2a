package org.daicho.assurance.inspection.sheet;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How the list of a round's sheets may be narrowed. */
public class SheetFilter {

    @QueryParam("state")
    public @Nullable SheetState state;

    @QueryParam("unitId")
    @Parameter(description = "開始時の所属。The unit in which the post stood when the round was opened.")
    public @Nullable UUID unitId;

    @QueryParam("sort")
    @Parameter(description = "並び順：createdAt（所属・職名順）, updatedAt。Order: by unit and post, or by last change.")
    public @Nullable String sort;

    Criteria criteria(UUID roundId) {
        return new Criteria()
                .when("roundId", roundId, "e.roundId = :roundId")
                .when("state", state, "e.state = :state")
                .when("unitId", unitId, "e.unitId = :unitId");
    }
}
