package org.daicho.verification.check;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.catalogue.Catalogues;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractView;
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
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.verification.check.terms.NewVerification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/verifications")
@Within("verification")
@Tag(name = "verifications", description = "確認。Whether contractors and services keep to what was agreed.")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

    private static final String PATH = "/api/v1/verifications";

    private static final String EXAMPLE =
            """
            {"contractId": "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21", "plannedOn": "2026-10-15", "dueOn": "2027-03-31",
             "method": "ON_SITE", "performedBy": {"name": "総務課長"}}""";

    private static final ListOf<Verification, VerificationView> LIST = ListOf.of(
                    Verification.class,
                    "verifications",
                    Verification::view,
                    List.of(
                            Column.of("対象区分", row -> row.subjectType().label().ja()),
                            Column.of("契約ID", VerificationView::contractId),
                            Column.of("サービスID", VerificationView::serviceId),
                            Column.of("状態", row -> row.state().label().ja()),
                            Column.of("予定日", VerificationView::plannedOn),
                            Column.of("期限", VerificationView::dueOn),
                            Column.of("方法", row -> row.method().label().ja()),
                            Column.of("実施日", VerificationView::doneOn),
                            Column.of(
                                    "総合判定",
                                    row -> row.conclusion() == null
                                            ? null
                                            : row.conclusion().label().ja()),
                            Column.of("次回期限", VerificationView::nextDueOn),
                            Column.of("所見", VerificationView::summary)))
            .orderedBy(SortKey.date("dueOn", "dueOn"), verification -> verification.dueOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), verification -> verification.updatedAt)
            .remembering(VerificationView.class);

    private static final String CSV =
            """
            対象区分,契約ID,サービスID,状態,予定日,期限,方法,実施日,総合判定,次回期限,所見
            委託契約,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21,,予定,2026-10-15,2027-03-31,実地,,,,
            """;

    private final Verifications verifications;
    private final VerificationRule rule;
    private final ContractDirectory contracts;
    private final Catalogues catalogues;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    VerificationsResource(
            Verifications verifications,
            VerificationRule rule,
            ContractDirectory contracts,
            Catalogues catalogues,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.verifications = verifications;
        this.rule = rule;
        this.contracts = contracts;
        this.catalogues = catalogues;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("verification:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "確認を予定する。Plan a verification.",
            description = "Where the rule of frequency asks for a visit on site, another method needs a reason.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response create(@RequestBody(content = @Content(example = EXAMPLE)) @NotNull @Valid NewVerification wanted) {
        rule.require(null, wanted);
        ContractView contract = wanted.contractId() == null ? null : contracts.view(wanted.contractId());
        Verification created = verifications.add(new Verification(
                Ids.next(),
                wanted,
                contract == null ? null : contract.contractorId(),
                contract == null ? catalogues.current().code() : contract.edition(),
                clock.instant()));
        return Answers.created(PATH + '/' + created.id, today(created));
    }

    @GET
    @PermissionsAllowed("verification:read")
    @PageOf(value = VerificationView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "確認の一覧。List verifications.")
    public Response list(
            @BeanParam @Valid VerificationFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return lists.answer(
                LIST.withRows(found -> found.stream().map(this::today).toList()),
                filter.criteria(),
                filter.sort,
                page,
                headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("verification:read")
    @Operation(summary = "確認を見る。Read a verification.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, today(verifications.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("verification:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "予定の一部を変更する。Change parts of what is planned (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewVerification.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Verification verification = verifications.get(id, ifMatch);
        VerificationRule.requirePlanned(verification);
        NewVerification present = verification.written();
        NewVerification merged = rule.require(present, patches.merge(present, patch, NewVerification.class));
        if (!merged.equals(present)) {
            verification.write(merged);
            verifications.record(verification, "changed");
        }
        return Answers.ok(today(verification));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("verification:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "確認の履歴。The verification's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, verifications.subject(), verifications.get(id).id, page);
    }

    private VerificationView today(Verification verification) {
        return VerificationView.of(verification, LocalDate.now(clock));
    }
}
