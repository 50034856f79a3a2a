package org.daicho.assurance.inspection.result;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How the list of a round's answers may be narrowed. */
public class GivenAnswerFilter {

    @QueryParam("conforming")
    @Parameter(description = "false で、期待される回答でないもの。false: those that are not as they should be.", example = "false")
    public @Nullable Boolean conforming;

    @QueryParam("code")
    @Parameter(description = "設問番号。The question's code.", example = "Q01")
    public @Nullable String code;

    @QueryParam("unitId")
    public @Nullable UUID unitId;

    @QueryParam("postId")
    public @Nullable UUID postId;

    Criteria criteria(UUID roundId) {
        return new Criteria()
                .when("roundId", roundId, "e.roundId = :roundId")
                .when("conforming", conforming, "e.conforming = :conforming")
                .when("code", code, "e.code = :code")
                .when("unitId", unitId, "e.unitId = :unitId")
                .when("postId", postId, "e.postId = :postId");
    }
}
