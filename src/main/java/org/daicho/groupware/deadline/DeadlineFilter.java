package org.daicho.groupware.deadline;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How the list of deadlines may be narrowed. */
public class DeadlineFilter {

    @QueryParam("dueAfter")
    @Parameter(description = "期限がこの日以後のもの。Due on this day or later.", example = "2026-12-01")
    public @Nullable LocalDate dueAfter;

    @QueryParam("dueBefore")
    @Parameter(description = "期限がこの日以前のもの。Due on this day or earlier.", example = "2027-03-31")
    public @Nullable LocalDate dueBefore;

    @QueryParam("kind")
    @Parameter(description = "期限の種類。Kind of deadline.", example = "CONTRACT_END")
    public @Nullable DeadlineKind kind;

    @QueryParam("state")
    @Parameter(description = "未了・済・取消。既定は未了。Open, done or called off; open if absent.")
    public @Nullable DeadlineState state;

    @QueryParam("postId")
    @Parameter(description = "今日その責任を持つ職。The post that answers for it today.")
    public @Nullable UUID postId;

    @QueryParam("personId")
    @Parameter(description = "今日その職に在職する人。Who holds the post that answers for it today.")
    public @Nullable UUID personId;

    @QueryParam("unitId")
    @Parameter(description = "所管する組織。The unit it belongs to.")
    public @Nullable UUID unitId;

    @QueryParam("contractorId")
    @Parameter(description = "委託事業者。The contractor.")
    public @Nullable UUID contractorId;
}
