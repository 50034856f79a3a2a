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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.holding.NewHolding;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.http.idempotency.Idempotent;
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
import org.jspecify.annotations.Nullable;

/** Somebody leaves, and every post of theirs goes to somebody else. */
@Path("/api/v1/people/{id}/handover")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public class PersonHandoverResource {

    private static final String SUCCESSORS =
            """
            {"on": "2027-04-01", "successors": [
              {"postId": "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21", "toPersonId": "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e22"},
              {"postId": "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e23"}]}""";

    private static final Text ONE_OF =
            Text.of("toPersonId と successors のどちらか一方を示してください。", "Name either toPersonId or successors.");
    private static final Text TWICE = Text.of("同じ職が二度挙げられています。", "This post is named twice.");
    private static final Text HOLDS_NOTHING =
            Text.of("この職員は前日に就いている職がありません。", "This person holds no post the day before.");
    private static final Text NOT_HELD =
            Text.of("この職員は前日にこの職に就いていません。", "This person does not hold this post the day before.");
    private static final Text LEFT_OUT = Text.of("後任が示されていない職があります。", "A post is left out.");

    private final PostDirectory posts;
    private final PersonDirectory people;
    private final HoldingRegister holdings;
    private final HolderHandover ofHolders;

    @Inject
    PersonHandoverResource(
            PostDirectory posts, PersonDirectory people, HoldingRegister holdings, HolderHandover ofHolders) {
        this.posts = posts;
        this.people = people;
        this.holdings = holdings;
        this.ofHolders = ofHolders;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "職員の職をすべて引き継ぐ。Hand over every post of a person.",
            description =
                    "Every post held the day before, in whatever way, to one person or each to a successor of its own."
                            + " Refused with every reason.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PersonHandover.class),
                            examples = {
                                @ExampleObject(name = "toPerson", value = PostHandoverResource.TO_PERSON),
                                @ExampleObject(name = "successors", value = SUCCESSORS)
                            }))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Handover.class)))
    public Response handOver(
            @PathParam("id") UUID id,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "何が移るかを答えるだけで変更しない。Only tell what would pass on.")
                    boolean dryRun,
            @NotNull @Valid PersonHandover wanted) {
        return Response.ok(handedOver(id, dryRun, wanted)).build();
    }

    private Handover handedOver(UUID id, boolean dryRun, PersonHandover wanted) {
        people.view(id);
        requireReadable(wanted);
        holdings.ofPerson(id, wanted.on().minusDays(1)).stream()
                .map(HoldingView::postId)
                .sorted()
                .forEach(posts::locked);
        Map<UUID, HoldingView> held = new LinkedHashMap<>();
        holdings.ofPerson(id, wanted.on().minusDays(1)).forEach(holding -> held.put(holding.postId(), holding));
        List<Successor> successors = wanted.successors() != null
                ? wanted.successors()
                : held.keySet().stream()
                        .map(postId -> new Successor(postId, wanted.toPersonId()))
                        .toList();
        requireAll(held, successors);
        List<Succession> all = new ArrayList<>();
        for (int i = 0; i < successors.size(); i++) {
            String pointer = wanted.successors() == null ? "/toPersonId" : pointer(i) + "/toPersonId";
            all.add(succession(held, successors.get(i), wanted, pointer));
        }
        return ofHolders.carryOut(all, wanted.on(), dryRun);
    }

    private Succession succession(
            Map<UUID, HoldingView> held, Successor successor, PersonHandover wanted, String pointer) {
        HoldingView present = Objects.requireNonNull(held.get(successor.postId()));
        NewHolding begins = successor.toPersonId() == null
                ? null
                : new NewHolding(successor.toPersonId(), present.kind(), wanted.on(), null);
        return new Succession(present, posts.view(present.postId()), begins, pointer);
    }

    private void requireReadable(PersonHandover wanted) {
        List<Successor> named = wanted.successors() == null ? List.of() : wanted.successors();
        Violations violations = new Violations()
                .refuseIf((wanted.toPersonId() == null) == (wanted.successors() == null), "", "one-of", ONE_OF)
                .refuseIf(
                        isUnknown(wanted.toPersonId()),
                        "/toPersonId",
                        "unknown-person",
                        PostHandoverResource.NO_PERSON);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            violations
                    .refuseIf(!seen.add(named.get(i).postId()), pointer(i) + "/postId", "duplicate", TWICE)
                    .refuseIf(
                            isUnknown(named.get(i).toPersonId()),
                            pointer(i) + "/toPersonId",
                            "unknown-person",
                            PostHandoverResource.NO_PERSON);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
    }

    private boolean isUnknown(@Nullable UUID personId) {
        return personId != null && !people.exists(personId);
    }

    private static void requireAll(Map<UUID, HoldingView> held, List<Successor> successors) {
        Violations violations = new Violations().refuseIf(held.isEmpty(), "/on", "holds-nothing", HOLDS_NOTHING);
        Set<UUID> leftOut = new HashSet<>(held.keySet());
        for (int i = 0; i < successors.size(); i++) {
            UUID postId = successors.get(i).postId();
            leftOut.remove(postId);
            violations.refuseIf(!held.containsKey(postId), pointer(i) + "/postId", "not-held", NOT_HELD);
        }
        violations.add(leftOut.stream()
                .sorted()
                .map(postId -> Violation.at("/successors", "left-out", LEFT_OUT).found(postId))
                .toList());
        violations.orThrow(ProblemKind.CONFLICT);
    }

    private static String pointer(int i) {
        return "/successors/" + i;
    }
}
