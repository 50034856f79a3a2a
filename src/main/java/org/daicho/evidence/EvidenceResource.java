package org.daicho.evidence;

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
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.evidence.metadata.NewEvidence;
import org.daicho.evidence.search.EvidenceFilter;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Column;
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

@Path("/api/v1/evidence")
@Within("evidence")
@Tag(name = "evidence", description = "証拠資料。Files and what they prove.")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    static final String PATH = "/api/v1/evidence";

    private static final ListOf<Evidence, EvidenceView> LIST = ListOf.of(
                    Evidence.class,
                    "evidence",
                    EvidenceView::of,
                    List.of(
                            Column.of("標題", EvidenceView::title),
                            Column.of("種別", view -> view.kind().label().ja()),
                            Column.of("ファイル名", EvidenceView::fileName),
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of("発効日", EvidenceView::effectiveOn),
                            Column.of("受領日", EvidenceView::receivedOn),
                            Column.of("有効期限", EvidenceView::expiresOn),
                            Column.of("保存期限", EvidenceView::retainUntil),
                            Column.of("大きさ", EvidenceView::size),
                            Column.of("SHA-256", EvidenceView::sha256),
                            Column.of("備考", EvidenceView::note)))
            .orderedBy(SortKey.date("receivedOn", "receivedOn"), found -> found.receivedOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), found -> found.updatedAt)
            .remembering(EvidenceView.class);

    private static final String CSV =
            """
            標題,種別,ファイル名,状態,発効日,受領日,有効期限,保存期限,大きさ,SHA-256,備考
            個人情報の取扱いに関する誓約書,誓約書,誓約書_R8.pdf,保管中,2026-04-01,2026-04-01,,2032-03-31,48213,9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08,
            """;

    private final EvidenceRecords records;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final SecurityIdentity identity;

    @Inject
    EvidenceResource(
            EvidenceRecords records, Lists lists, History history, MergePatch patches, SecurityIdentity identity) {
        this.records = records;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "証拠資料を予告する。Announce evidence whose file follows by PUT to its content.",
            description = "It stays RECEIVING until the file has come, and is swept away after a day without one.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response announce(@NotNull @Valid NewEvidence wanted) {
        Evidence announced = records.announce(wanted, identity.getPrincipal().getName());
        return Answers.created(PATH + '/' + announced.id, EvidenceView.of(announced));
    }

    @GET
    @PermissionsAllowed("evidence:read")
    @PageOf(value = EvidenceView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "証拠資料の一覧と検索。List and search evidence.")
    public Response list(
            @BeanParam @Valid EvidenceFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("evidence:read")
    @Operation(summary = "証拠資料を見る。Read what is written of a piece of evidence.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, EvidenceView.of(records.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("evidence:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "証拠資料の記載を変更する。Change what is written (RFC 7396); the file itself never changes.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewEvidence.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Evidence present = records.get(id);
        IfMatch.require(ifMatch, present.version);
        records.write(present, patches.merge(present.metadata(), patch, NewEvidence.class));
        return Answers.ok(EvidenceView.of(present));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("evidence:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "証拠資料の履歴。The history of a piece of evidence.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        records.get(id);
        return history.answer(headers, records.subject(), id, page);
    }
}
