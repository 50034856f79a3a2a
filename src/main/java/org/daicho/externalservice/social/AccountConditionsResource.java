package org.daicho.externalservice.social;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.externalservice.condition.ConditionList;
import org.daicho.externalservice.decision.ConditionCalls;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The conditions of a social media account, checked one by one. */
@Path("/api/v1/social-media-accounts/{id}/conditions")
@Within("social-media-account")
@Tag(name = "social-media-accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountConditionsResource {

    private final SocialMediaAccounts accounts;
    private final ConditionCalls calls;

    @Inject
    AccountConditionsResource(SocialMediaAccounts accounts, ConditionCalls calls) {
        this.accounts = accounts;
        this.calls = calls;
    }

    @GET
    @PermissionsAllowed("service:read")
    @Operation(summary = "このアカウントに当てはまる条件と確認結果。The conditions that apply, and what was found about each.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConditionList.class)))
    public Response list(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, calls.list(accounts.get(id)));
    }

    @PUT
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "条件の確認結果をまとめて記録する。Answer several conditions at once.",
            description =
                    "The body maps codes to answers. Conditions that it does not name keep what was found about them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConditionList.class)))
    public Response answerAll(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(content = @Content(example = ConditionCalls.EXAMPLE)) @NotNull @NotEmpty @Size(max = 500) Map<String, @NotNull @Valid ConditionAnswer> answers) {
        return answer(id, ifMatch, answers);
    }

    @PUT
    @Path("{code}")
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "条件の確認結果を記録する。Answer one condition.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConditionList.class)))
    public Response answerOne(
            @PathParam("id") UUID id,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ConditionAnswer answer) {
        return answer(id, ifMatch, Map.of(code, answer));
    }

    private Response answer(UUID id, @Nullable IfMatch ifMatch, Map<String, ConditionAnswer> answers) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        if (calls.answer(account, answers)) {
            accounts.record(account, "conditions-checked");
        }
        return Answers.ok(calls.list(account));
    }
}
