package org.daicho.groupware.subscription;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.groupware.PublicAddress;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feed-subscriptions")
@Tag(name = "feed-subscriptions", description = "期限の購読。Addresses of calendars and feeds.")
@Produces(MediaType.APPLICATION_JSON)
public class FeedSubscriptionsResource {

    private static final String PATH = "/api/v1/feed-subscriptions";

    private static final ListOf<FeedSubscription, FeedSubscriptionView> LIST = ListOf.of(
                    FeedSubscription.class,
                    "feed-subscriptions",
                    FeedSubscription::view,
                    List.of(
                            Column.of("名称", FeedSubscriptionView::name),
                            Column.of("発行者", FeedSubscriptionView::createdBy),
                            Column.of("失効日時", FeedSubscriptionView::revokedAt)))
            .orderedBy(SortKey.text("name", "name"), subscription -> subscription.name);

    private static final String CSV = """
            名称,発行者,失効日時
            総務課の期限,administrator,
            """;

    private final FeedSubscriptions subscriptions;
    private final SubscriptionRule rule;
    private final PublicAddress address;
    private final Lists lists;
    private final History history;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    FeedSubscriptionsResource(
            FeedSubscriptions subscriptions,
            SubscriptionRule rule,
            PublicAddress address,
            Lists lists,
            History history,
            SecurityIdentity identity,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.rule = rule;
        this.address = address;
        this.lists = lists;
        this.history = history;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("feed:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "購読用のアドレスを発行する。Make the addresses of a feed; they are shown this once.",
            description =
                    "Whoever has an address reads the deadlines and changes without signing in: give it to the groupware only.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = IssuedFeedSubscription.class)))
    public Response create(@NotNull @Valid NewFeedSubscription wanted, @Context UriInfo uri) {
        FeedKey key = FeedKey.make();
        FeedSubscriptionView made = subscriptions
                .add(new FeedSubscription(
                        Ids.next(),
                        rule.require(wanted),
                        key,
                        identity.getPrincipal().getName(),
                        clock.instant()))
                .view();
        return Answers.created(
                PATH + '/' + made.id(),
                new IssuedFeedSubscription(
                        made,
                        feed(uri, "feeds/calendar.ics", key),
                        feed(uri, "feeds/deadlines.atom", key),
                        feed(uri, "feeds/changes.atom", key)));
    }

    @GET
    @PermissionsAllowed("feed:read")
    @PageOf(value = FeedSubscriptionView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "購読の一覧。List the feeds.")
    public Response list(@BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, new Criteria(), null, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("feed:read")
    @Operation(summary = "購読を見る。Read a feed's subscription.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FeedSubscriptionView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, subscriptions.get(id).view());
    }

    @POST
    @Idempotent
    @Path("{id}/revoke")
    @Transactional
    @PermissionsAllowed("feed:write")
    @Operation(summary = "購読用のアドレスを失効させる。Revoke the addresses; their record stays.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FeedSubscriptionView.class)))
    public Response revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        FeedSubscription subscription = subscriptions.get(id, ifMatch);
        if (subscription.revoke(clock.instant())) {
            subscriptions.record(subscription, "revoked");
        }
        return Answers.ok(subscription.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("feed:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "購読の履歴。The subscription's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, subscriptions.subject(), subscriptions.get(id).id, page);
    }

    private URI feed(UriInfo uri, String path, FeedKey key) {
        return address.of(uri).path(path).queryParam("key", key.text()).build();
    }
}
