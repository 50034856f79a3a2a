package org.daicho.groupware.webhook.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.groupware.webhook.WebhookSecrets;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhooks")
@Tag(name = "webhooks", description = "変更の通知先。Endpoints that are told of changes.")
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private static final String PATH = "/api/v1/webhooks";

    private static final ListOf<Webhook, WebhookView> LIST = ListOf.of(
                    Webhook.class,
                    "webhooks",
                    Webhook::view,
                    List.of(
                            Column.of("名称", WebhookView::name),
                            Column.of("宛先", WebhookView::url),
                            Column.of("停止の理由", WebhookView::disabledBecause)))
            .orderedBy(SortKey.text("name", "name"), webhook -> webhook.name);

    private static final String CSV =
            """
            名称,宛先,停止の理由
            文書管理システム,https://bunsho.example.lg.jp/hooks/daicho,
            """;

    private final Webhooks webhooks;
    private final WebhookRule rule;
    private final WebhookSecrets secrets;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    WebhooksResource(
            Webhooks webhooks,
            WebhookRule rule,
            WebhookSecrets secrets,
            Lists lists,
            History history,
            MergePatch patches,
            SecurityIdentity identity,
            Clock clock) {
        this.webhooks = webhooks;
        this.rule = rule;
        this.secrets = secrets;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("webhook:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "通知先を登録する。Register an endpoint; its secret is shown this once.",
            description =
                    "It is told of what is recorded from now on: a POST for each change, signed by Standard Webhooks"
                            + " 1.0.0, with a CloudEvent without the state as its body. Each change comes at least once and always"
                            + " with the same webhook-id; those of one subject in their order.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedWebhook.class)))
    public Response create(@NotNull @Valid NewWebhook wanted) {
        WebhookView made = webhooks.begin(new Webhook(
                        Ids.next(),
                        rule.require(wanted),
                        identity.getPrincipal().getName(),
                        clock.instant()))
                .view();
        return Answers.created(
                PATH + '/' + made.id(), new IssuedWebhook(made, secrets.shown(made.id(), made.secretGeneration())));
    }

    @GET
    @PermissionsAllowed("webhook:read")
    @PageOf(value = WebhookView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "通知先の一覧。List the endpoints.")
    public Response list(@BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, new Criteria(), null, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("webhook:read")
    @Operation(summary = "通知先を見る。Read an endpoint.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, webhooks.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("webhook:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "通知先の一部を変更する。Change parts of an endpoint (RFC 7396).",
            description = "Its secret stays. Other filters hold for what is not waiting yet.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewWebhook.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Webhook webhook = webhooks.get(id, ifMatch);
        NewWebhook merged = rule.require(patches.merge(webhook.written(), patch, NewWebhook.class));
        if (!merged.equals(webhook.written())) {
            webhook.write(merged);
            webhooks.record(webhook, "changed");
        }
        return Answers.ok(webhook.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("webhook:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "通知先の履歴。The endpoint's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, webhooks.subject(), webhooks.get(id).id, page);
    }
}
