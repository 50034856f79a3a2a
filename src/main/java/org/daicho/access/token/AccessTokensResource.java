package org.daicho.access.token;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.access.Role;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/access-tokens")
@Tag(name = "access-tokens", description = "アクセストークン。Access tokens for machines.")
@Produces(MediaType.APPLICATION_JSON)
public class AccessTokensResource {

    private static final String CSV =
            """
            名称,ロール,作成日時,作成者,有効期限,失効日時,最終利用日時,所属ID,職員ID,職ID,監査ID,ID
            財務会計システム連携,INTEGRATION,2026-04-01T00:30:00Z,token:admin,2027-03-31T15:00:00Z,,2026-11-25T00:00:00Z,,,,,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private static final List<Column<AccessTokenView>> COLUMNS = List.of(
            Column.of("名称", AccessTokenView::name),
            Column.of("ロール", token -> token.roles().stream().map(Role::name).collect(Collectors.joining(" "))),
            Column.of("作成日時", AccessTokenView::createdAt),
            Column.of("作成者", AccessTokenView::createdBy),
            Column.of("有効期限", AccessTokenView::expiresAt),
            Column.of("失効日時", AccessTokenView::revokedAt),
            Column.of("最終利用日時", AccessTokenView::lastUsedAt),
            Column.of("所属ID", AccessTokenView::unitId),
            Column.of("職員ID", AccessTokenView::personId),
            Column.of("職ID", AccessTokenView::postId),
            Column.of("監査ID", AccessTokenView::auditId),
            Column.of("ID", AccessTokenView::id));

    private static final String PATH = "/api/v1/access-tokens";
    private static final SortKey.Chosen BY_CREATION =
            new SortKey.Chosen(SortKey.instant("createdAt", "createdAt"), false);

    private final AccessTokens tokens;
    private final TokenRule rule;
    private final Keyset keyset;
    private final History history;
    private final SecurityIdentity identity;
    private final ListAnswers answers;

    @Inject
    AccessTokensResource(
            AccessTokens tokens,
            TokenRule rule,
            Keyset keyset,
            History history,
            SecurityIdentity identity,
            ListAnswers answers) {
        this.answers = answers;
        this.tokens = tokens;
        this.rule = rule;
        this.keyset = keyset;
        this.history = history;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("access-token:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "トークンを発行する。Issue a token; the secret is shown this once.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedAccessToken.class)))
    public Response create(@NotNull @Valid NewAccessToken wanted) {
        String secret = TokenSecret.make();
        AccessToken token =
                tokens.add(rule.checked(wanted), secret, identity.getPrincipal().getName());
        return Answers.created(PATH + '/' + token.id, new IssuedAccessToken(AccessTokenView.of(token), secret));
    }

    @GET
    @PermissionsAllowed("access-token:read")
    @PageOf(value = AccessTokenView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "トークンの一覧。List the tokens.")
    public Response list(@BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return answers.answer(headers, page, "access-tokens", COLUMNS, this::page);
    }

    @Transactional
    Page<AccessTokenView> page(PageRequest page) {
        return keyset.page(
                        new Keyset.Listing<>(
                                AccessToken.class,
                                "access-tokens",
                                new Criteria(),
                                BY_CREATION,
                                token -> token.createdAt,
                                token -> token.id),
                        page)
                .map(AccessTokenView::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("access-token:read")
    @Operation(summary = "トークンを見る。Read a token.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccessTokenView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, AccessTokenView.of(tokens.get(id)));
    }

    @POST
    @Path("{id}/rotate")
    @Idempotent
    @Transactional
    @PermissionsAllowed("access-token:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "トークンの秘密を新しくする。Give a token a new secret; it is shown this once, the old one goes on for a while.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssuedAccessToken.class)))
    public Response rotate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewTokenSecret wanted) {
        AccessToken token = tokens.get(id);
        IfMatch.require(ifMatch, token.version);
        rule.check(token, wanted);
        String secret = tokens.rotate(token, wanted);
        return Answers.ok(new IssuedAccessToken(AccessTokenView.of(token), secret));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("access-token:write")
    @Operation(summary = "トークンを失効させる。Revoke a token; its record stays.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccessTokenView.class)))
    public Response revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        AccessToken token = tokens.get(id);
        IfMatch.require(ifMatch, token.version);
        tokens.revoke(token);
        return Answers.ok(AccessTokenView.of(token));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("access-token:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "トークンの履歴。The token's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        tokens.get(id);
        return history.answer(headers, AccessTokens.SUBJECT, id, page);
    }
}
