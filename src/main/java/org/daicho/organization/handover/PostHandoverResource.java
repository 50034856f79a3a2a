package org.daicho.organization.handover;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.holding.NewHolding;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A post changes hands. The post itself stays as it is, so that no version of it is asked for: its row is locked. */
@Path("/api/v1/posts/{id}/handover")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
public class PostHandoverResource {

    static final String TO_PERSON =
            """
            {"on": "2027-04-01", "toPersonId": "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e22"}""";

    private static final String TO_POST =
            """
            {"on": "2027-04-01", "toPostId": "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e23"}""";

    static final Text NO_PERSON = Text.of("この職員は登録されていません。", "This person is not registered.");

    private static final Text ONE_OF =
            Text.of("toPersonId と toPostId のどちらか一方を示してください。", "Name either toPersonId or toPostId.");
    private static final Text NO_POST = Text.of("この職は登録されていません。", "This post is not registered.");
    private static final Text NOBODY = Text.of("前日にこの職に就いている人がいません。", "Nobody holds the post the day before.");
    private static final Text SEVERAL = Text.of(
            "兼務で就いている人が複数います。職員ごとに引き継いでください。",
            "Several people hold the post concurrently: hand over person by person.");

    private final PostDirectory posts;
    private final PersonDirectory people;
    private final HoldingRegister holdings;
    private final HolderHandover ofHolders;
    private final DutyHandover ofDuties;

    @Inject
    PostHandoverResource(
            PostDirectory posts,
            PersonDirectory people,
            HoldingRegister holdings,
            HolderHandover ofHolders,
            DutyHandover ofDuties) {
        this.posts = posts;
        this.people = people;
        this.holdings = holdings;
        this.ofHolders = ofHolders;
        this.ofDuties = ofDuties;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "職を引き継ぐ。Hand a post over to a person, or its duties to another post.",
            description =
                    "To a person: the principal holder, else whoever acts or holds it concurrently, ends the day before, and"
                            + " the new one begins. To a post: whatever the post answers for on that day and later passes on."
                            + " Refused with every reason.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PostHandover.class),
                            examples = {
                                @ExampleObject(name = "toPerson", value = TO_PERSON),
                                @ExampleObject(name = "toPost", value = TO_POST)
                            }))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Handover.class)))
    public Response handOver(
            @PathParam("id") UUID id,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "何が移るかを答えるだけで変更しない。Only tell what would pass on.")
                    boolean dryRun,
            @NotNull @Valid PostHandover wanted) {
        return Response.ok(handedOver(id, dryRun, wanted)).build();
    }

    private Handover handedOver(UUID id, boolean dryRun, PostHandover wanted) {
        UUID toPost = wanted.toPostId();
        UUID toPerson = wanted.toPersonId();
        posts.view(id);
        new Violations()
                .refuseIf((toPost == null) == (toPerson == null), "", "one-of", ONE_OF)
                .refuseIf(toPost != null && !posts.exists(toPost), "/toPostId", "unknown-post", NO_POST)
                .refuseIf(toPerson != null && !people.exists(toPerson), "/toPersonId", "unknown-person", NO_PERSON)
                .orThrow(ProblemKind.INVALID_REQUEST);
        if (toPost != null) {
            Stream.of(id, toPost).distinct().sorted().forEach(posts::locked);
            return ofDuties.carryOut(posts.view(id), posts.view(toPost), wanted.on(), dryRun);
        }
        PostView post = posts.locked(id);
        HoldingView present = leaving(id, wanted.on().minusDays(1));
        NewHolding begins = new NewHolding(
                Objects.requireNonNull(toPerson),
                wanted.kind() == null ? present.kind() : wanted.kind(),
                wanted.on(),
                null);
        return ofHolders.carryOut(List.of(new Succession(present, post, begins, "/toPersonId")), wanted.on(), dryRun);
    }

    /** Whoever answers last: the principal holder, then who acts for one, then the only one who holds it concurrently. */
    private HoldingView leaving(UUID postId, LocalDate day) {
        List<HoldingView> held = holdings.of(postId, day);
        return held.stream()
                .filter(holding -> holding.kind().isExclusive())
                .min(Comparator.comparing(HoldingView::kind))
                .or(() -> held.size() == 1 ? held.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.CONFLICT,
                        List.of(
                                held.isEmpty()
                                        ? Violation.at("/on", "nobody-holds", NOBODY)
                                        : Violation.at("/on", "several-hold", SEVERAL))));
    }
}
