package org.daicho.contract.delivery;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractView;
import org.daicho.contract.terms.Classification;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contracts/{id}/deliveries")
@Within("contract")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private static final ListOf<Delivery, DeliveryView> LIST = ListOf.of(
                    Delivery.class,
                    "contract-deliveries",
                    DeliveryView::of,
                    List.of(
                            Column.of("情報", DeliveryView::what),
                            Column.of("情報の分類", one -> label(one.classification())),
                            Column.of("特定個人情報", one -> one.myNumber() ? "有" : "無"),
                            Column.of("媒体", one -> one.medium().label().ja()),
                            Column.of("対象人数", DeliveryView::personsAffected),
                            Column.of("引渡日", DeliveryView::deliveredOn),
                            Column.of("返却期限", DeliveryView::returnDueOn),
                            Column.of("備考", DeliveryView::note)))
            .orderedBy(SortKey.date("deliveredOn", "deliveredOn"), delivery -> delivery.deliveredOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), delivery -> delivery.updatedAt)
            .remembering(DeliveryView.class);

    private static final String CSV =
            """
            情報,情報の分類,特定個人情報,媒体,対象人数,引渡日,返却期限,備考
            検針対象者一覧（CSV）,自治体機密性3C/完全性2/可用性2,無,電送,5400,2026-04-05,2027-03-31,
            """;

    /** The parameter is named so that a condition without a use for it still binds. */
    private static final String COVERED =
            "exists (select 1 from ContractDisposal d where e.id member of d.deliveryIds) and :outstanding is not null";

    private final ContractDirectory contracts;
    private final Deliveries deliveries;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    DeliveriesResource(
            ContractDirectory contracts,
            Deliveries deliveries,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.contracts = contracts;
        this.deliveries = deliveries;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "委託先に渡した情報を記録する。Record information handed to the contractor.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewDelivery wanted) {
        ContractView contract = contracts.open(id);
        DeliveryView created = deliveries
                .add(new Delivery(Ids.next(), id, DeliveryRule.require(contract, wanted), clock.instant()))
                .view();
        return Answers.created("/api/v1/contracts/" + id + "/deliveries/" + created.id(), created);
    }

    @GET
    @PermissionsAllowed("contract:read")
    @PageOf(value = DeliveryView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "委託先に渡した情報の一覧。List the information handed to the contractor.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("outstanding")
                    @Parameter(description = "返却・廃棄がまだのもの。Those not returned or disposed of yet.")
                    @Nullable Boolean outstanding,
            @QueryParam("sort")
                    @Parameter(description = "並び順：deliveredOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
                    @Nullable String sort,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        contracts.view(id);
        Criteria criteria = new Criteria()
                .when("contractId", id, "e.contractId = :contractId")
                .when("outstanding", outstanding, (Boolean.TRUE.equals(outstanding) ? "not " : "") + COVERED);
        return lists.answer(LIST, criteria, sort, page, headers);
    }

    @GET
    @Path("{deliveryId}")
    @PermissionsAllowed("contract:read")
    @Operation(summary = "渡した情報の記録を見る。Read what was handed over.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response read(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId, @Context Request request) {
        return Answers.read(request, deliveries.of(id, deliveryId).view());
    }

    @PATCH
    @Path("{deliveryId}")
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "渡した情報の記録の一部を変更する。Change parts of what was handed over (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewDelivery.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") UUID deliveryId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            JsonNode patch) {
        Delivery delivery = deliveries.of(id, deliveryId);
        IfMatch.require(ifMatch, delivery.version);
        ContractView contract = contracts.open(id);
        NewDelivery merged =
                DeliveryRule.require(contract, patches.merge(delivery.written(), patch, NewDelivery.class));
        if (!merged.equals(delivery.written())) {
            delivery.write(merged);
            deliveries.record(delivery, "changed");
        }
        return Answers.ok(delivery.view());
    }

    @GET
    @Path("{deliveryId}/history")
    @PermissionsAllowed("contract:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "渡した情報の記録の履歴。The history of what was handed over.")
    public Response history(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") UUID deliveryId,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return history.answer(headers, deliveries.subject(), deliveries.of(id, deliveryId).id, page);
    }

    private static @Nullable String label(@Nullable Classification classification) {
        return classification == null ? null : classification.labelJa();
    }
}
