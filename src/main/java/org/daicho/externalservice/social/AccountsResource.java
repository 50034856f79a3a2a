package org.daicho.externalservice.social;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/social-media-accounts")
@Within("social-media-account")
@Tag(name = "social-media-accounts", description = "ソーシャルメディア。Social media accounts.")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private static final String PATH = "/api/v1/social-media-accounts";

    private final SocialMediaAccounts accounts;
    private final AccountRegistrar registrar;
    private final AccountList list;
    private final History history;
    private final MergePatch patches;

    @Inject
    AccountsResource(
            SocialMediaAccounts accounts,
            AccountRegistrar registrar,
            AccountList list,
            History history,
            MergePatch patches) {
        this.accounts = accounts;
        this.registrar = registrar;
        this.list = list;
        this.history = history;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "ソーシャルメディアの利用を申請する、又は利用中のものを登録する。Apply for a social media account, or register one that is in use.",
            description =
                    "With an application it begins as APPLIED; without one it is in use unasked, and begins as FOUND.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response create(@NotNull @Valid NewSocialMediaAccount wanted) {
        SocialMediaAccountView created = registrar.create(wanted).view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("service:read")
    @PageOf(value = AccountRow.class, csv = AccountColumns.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "ソーシャルメディアの一覧と検索。List and search social media accounts.")
    public Response list(
            @BeanParam @Valid AccountFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return list.answer(filter, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("service:read")
    @Operation(summary = "ソーシャルメディアを見る。Read a social media account.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, accounts.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "ソーシャルメディアの一部を変更する。Change parts of a social media account (RFC 7396).",
            description = "What was approved or is in use cannot lose what that took.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSocialMediaAccount.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        NewSocialMediaAccount merged = patches.merge(account.written(), patch, NewSocialMediaAccount.class);
        return Answers.ok(registrar.replace(account, merged).view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("service:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "ソーシャルメディアの履歴。The social media account's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, accounts.subject(), accounts.get(id).id, page);
    }
}
