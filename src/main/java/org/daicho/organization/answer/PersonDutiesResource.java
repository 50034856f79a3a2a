package org.daicho.organization.answer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What somebody answers for: nobody has a duty but through a post. */
@Path("/api/v1/people/{id}/duties")
@Within("person")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public class PersonDutiesResource {

    private final PersonDirectory people;
    private final DutyPages pages;
    private final Clock clock;
    private final ListAnswers answers;

    @Inject
    PersonDutiesResource(PersonDirectory people, DutyPages pages, Clock clock, ListAnswers answers) {
        this.answers = answers;
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("organization:read")
    @PageOf(value = PostDuty.class, csv = DutyColumns.DUTIES_EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "その日に職員が責任を負うもの。What a person answers for on a day, through which post.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("on")
                    @Parameter(description = "日（省略時は今日）。The day; today if absent.", example = "2026-04-01")
                    @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        UUID answering = people.view(id).id();
        return answers.answer(
                headers, page, "duties", DutyColumns.DUTIES, asked -> pages.ofPerson(answering, day, asked));
    }
}
