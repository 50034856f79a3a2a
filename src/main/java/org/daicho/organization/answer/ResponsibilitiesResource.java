package org.daicho.organization.answer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.access.gate.OpenToBound;
import org.daicho.access.reach.Reach;
import org.daicho.ledger.History;
import org.daicho.organization.duty.Duty;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who answers for a thing on a day. */
@Path("/api/v1/responsibilities")
@OpenToBound
@Tag(name = "responsibilities", description = "責任者。Who answers for what on a day.")
@Produces(MediaType.APPLICATION_JSON)
public class ResponsibilitiesResource {

    private static final Text UNKNOWN_TYPE =
            Text.of("役目を割り当てられる対象の種類ではありません。", "Nothing of this type can have a duty.");

    private final WhoAnswers who;
    private final History history;
    private final Reach reach;
    private final Clock clock;

    @Inject
    ResponsibilitiesResource(WhoAnswers who, History history, Reach reach, Clock clock) {
        this.who = who;
        this.history = history;
        this.reach = reach;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("organization:read")
    @Operation(
            summary = "その日の責任者を調べる。Who answers for a thing on a day.",
            description =
                    "The post, its unit, everybody who holds it that day, and the deputies; it says plainly when no post"
                            + " answers or nobody holds the post.")
    public Responsibility read(
            @QueryParam("subjectType")
                    @NotNull @Size(max = 40) @Parameter(description = "対象の種類。The resource in the singular.", example = "contract")
                    String subjectType,
            @QueryParam("subjectId") @NotNull @Parameter(description = "対象。Its id.") UUID subjectId,
            @QueryParam("on")
                    @Parameter(description = "日（省略時は今日）。The day; today if absent.", example = "2026-04-01")
                    @Nullable LocalDate on) {
        if (!Duty.anyFits(subjectType)) {
            throw ProblemException.invalid("subjectType", "unknown-subject-type", UNKNOWN_TYPE, subjectType);
        }
        if (!history.knows(subjectType, subjectId)) {
            throw ProblemException.notFound(subjectType, subjectId);
        }
        reach.require(subjectType, subjectId);
        return who.of(subjectType, subjectId, on == null ? LocalDate.now(clock) : on);
    }
}
