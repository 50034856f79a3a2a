package org.daicho.organization.duty;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of assignments may be narrowed. */
public class AssignmentFilter {

    @QueryParam("duty")
    @Parameter(description = "役目。The duty.")
    public @Nullable Duty duty;

    @QueryParam("subjectType")
    @Size(max = 40) @Parameter(description = "対象の種類。What is answered for, as the resource in the singular.", example = "contract")
    public @Nullable String subjectType;

    @QueryParam("subjectId")
    @Parameter(description = "対象。What is answered for.")
    public @Nullable UUID subjectId;

    @QueryParam("postId")
    @Parameter(description = "職。The post that answers.")
    public @Nullable UUID postId;

    @QueryParam("personId")
    @Parameter(
            description =
                    "職員。Through the posts that this person holds on the day of on, or today where that is not given.")
    public @Nullable UUID personId;

    @QueryParam("unitId")
    @Parameter(description = "組織。Of the posts of this unit.")
    public @Nullable UUID unitId;

    @QueryParam("on")
    @Parameter(description = "この日に有効なもの。Those of this day.", example = "2026-04-01")
    public @Nullable LocalDate on;

    @QueryParam("sort")
    @Parameter(description = "並び順：fromOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria(PostDirectory posts, Clock clock) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return new Criteria()
                .when("duty", duty, "e.duty = :duty")
                .when("subjectType", subjectType, "e.subjectType = :subjectType")
                .when("subjectId", subjectId, "e.subjectId = :subjectId")
                .when("postId", postId, "e.postId = :postId")
                .when(
                        "personId",
                        personId == null ? null : personId.toString(),
                        personId == null ? null : posts.heldBy(personId, day),
                        "e.postId in :personId")
                .when(
                        "unitId",
                        unitId == null ? null : unitId.toString(),
                        unitId == null ? null : posts.ofUnit(unitId),
                        "e.postId in :unitId")
                .when("on", on, "e.fromOn <= :on and (e.untilOn is null or e.untilOn >= :on)");
    }
}
