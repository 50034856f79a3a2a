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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.daicho.shared.page.Page;
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

    @Inject
    VacanciesResource(DutyPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("posts")
    @PermissionsAllowed("organization:read")
    @Operation(summary = "役目があるのに就いている人がいない職。Posts that answer for something on that day but that nobody holds.")
    public Page<VacantPost> posts(
            @QueryParam("on") @NotNull @Parameter(description = "日。The day.", example = "2027-04-01") LocalDate on,
            @BeanParam @Valid PageRequest page) {
        return pages.vacantPosts(on, page);
    }

    @GET
    @Path("duties")
    @PermissionsAllowed("organization:read")
    @Operation(
            summary = "後任の職がないまま終わる役目。Duties that end without a successor by that day.",
            description = "Of the duties that one post at a time has. Those of things that are over are among them.")
    public Page<PostDuty> duties(
            @QueryParam("on") @NotNull @Parameter(description = "日。The day.", example = "2027-04-01") LocalDate on,
            @QueryParam("since")
                    @Parameter(
                            description =
                                    "この日以降に空いたもの（省略時は on）。Those that fell vacant on this day or later; on if absent.",
                            example = "2027-04-01")
                    @Nullable LocalDate since,
            @BeanParam @Valid PageRequest page) {
        return pages.withoutSuccessor(since == null ? on : since, on, page);
    }
}
