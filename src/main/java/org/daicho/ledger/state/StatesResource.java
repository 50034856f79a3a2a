package org.daicho.ledger.state;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.FeedFilter;
import org.daicho.ledger.past.AsOf;
import org.daicho.shared.page.Cursors;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/ledger/states")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
public class StatesResource {

    private static final String AS_OF =
            "その時点の内容。日付ならその日の終わり。As of this moment, or the end of this day; now when absent.";

    private static final UUID FIRST = new UUID(0, 0);

    private final States states;
    private final Cursors cursors;
    private final Clock clock;
    private final ListAnswers answers;

    @Inject
    StatesResource(States states, Cursors cursors, Clock clock, ListAnswers answers) {
        this.answers = answers;
        this.states = states;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Path("{subjectType}/{subjectId}")
    @PermissionsAllowed("ledger:read")
    @Operation(
            summary = "ある時点の登録内容。What a subject was at a moment.",
            description = "The last change up to then, with the state after it. 404 for what did not exist yet.")
    public ChangeView read(
            @PathParam("subjectType") @Pattern(regexp = FeedFilter.TYPE) String subjectType,
            @PathParam("subjectId") UUID subjectId,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2026-03-31") @Nullable String asOf) {
        return states.of(subjectType, subjectId, AsOf.read(asOf, clock))
                .orElseThrow(() -> ProblemException.notFound(subjectType, subjectId));
    }

    @GET
    @PermissionsAllowed("ledger:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "ある時点の登録内容の一覧。What all subjects of a type were at a moment.",
            description = "The last change of each up to then, with the state after it, by the subject's id.")
    public Response list(
            @QueryParam("subjectType") @NotNull @Pattern(regexp = FeedFilter.TYPE) @Parameter(example = "contract")
                    String subjectType,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2026-03-31") @Nullable String asOf,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        AsOf moment = AsOf.read(asOf, clock);
        return answers.answer(
                headers, page, "ledger-states", ChangeColumns.ALL, asked -> page(subjectType, asOf, moment, asked));
    }

    private Page<ChangeView> page(String subjectType, @Nullable String asOf, AsOf moment, PageRequest page) {
        // Without asOf each page of JSON is as of its own now, so the moment is no part of the list's name.
        String list = "ledger-states?" + subjectType + '&' + asOf;
        UUID after = page.cursor == null
                ? FIRST
                : UUID.fromString(cursors.decode(list, page.cursor).get(0));
        List<ChangeView> found = states.page(subjectType, after, moment, page.limit + 1);
        return Page.cut(
                found,
                page.limit,
                last -> cursors.encode(list, List.of(last.subjectId().toString())));
    }
}
