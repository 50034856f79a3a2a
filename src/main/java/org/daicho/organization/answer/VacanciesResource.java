package org.daicho.organization.answer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What nobody answers for on a day, today or one to come: the list to work through before April. */
@Path("/api/v1/vacancies")
@Tag(name = "vacancies", description = "欠員と引継ぎ漏れ。What nobody answers for on a day.")
@Produces(MediaType.APPLICATION_JSON)
public class VacanciesResource {

    private final DutyPages pages;
    private final ListAnswers answers;

    @Inject
    VacanciesResource(DutyPages pages, ListAnswers answers) {
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Path("posts")
    @PermissionsAllowed("organization:read")
    @PageOf(value = VacantPost.class, csv = DutyColumns.VACANT_POSTS_EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "役目があるのに就いている人がいない職。Posts that answer for something on that day but that nobody holds.")
    public Response posts(
            @QueryParam("on") @NotNull @Parameter(description = "日。The day.", example = "2027-04-01") LocalDate on,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return answers.answer(
                headers, page, "vacant-posts", DutyColumns.VACANT_POSTS, asked -> pages.vacantPosts(on, asked));
    }

    @GET
    @Path("duties")
    @PermissionsAllowed("organization:read")
    @PageOf(value = PostDuty.class, csv = DutyColumns.DUTIES_EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "後任の職がないまま終わる役目。Duties that end without a successor by that day.",
            description = "Of the duties that one post at a time has. Those of things that are over are among them.")
    public Response duties(
            @QueryParam("on") @NotNull @Parameter(description = "日。The day.", example = "2027-04-01") LocalDate on,
            @QueryParam("since")
                    @Parameter(
                            description =
                                    "この日以降に空いたもの（省略時は on）。Those that fell vacant on this day or later; on if absent.",
                            example = "2027-04-01")
                    @Nullable LocalDate since,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        LocalDate from = since == null ? on : since;
        return answers.answer(
                headers, page, "ending-duties", DutyColumns.DUTIES, asked -> pages.withoutSuccessor(from, on, asked));
    }
}
