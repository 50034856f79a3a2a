package org.daicho.assurance.inspection;

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
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/self-inspections")
@Within("self-inspection")
@Tag(name = "self-inspections", description = "自己点検。Rounds of self-inspection, their sheets and results.")
@Produces(MediaType.APPLICATION_JSON)
public class SelfInspectionsResource {

    private static final String PATH = "/api/v1/self-inspections";

    private static final Text NOBODY = Text.of("回答する職がありません。", "There is no post to be asked.");

    private static final ListOf<SelfInspection, SelfInspectionView> LIST = ListOf.of(
                    SelfInspection.class,
                    "self-inspections",
                    SelfInspectionView::of,
                    List.of(
                            Column.of("年度", SelfInspectionView::fiscalYear),
                            Column.of("名称", SelfInspectionView::title),
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of("開始日", SelfInspectionView::opensOn),
                            Column.of("終了日", SelfInspectionView::closesOn),
                            Column.of("設問数", view -> view.questions().size()),
                            Column.of("備考", SelfInspectionView::note)))
            .orderedBy(SortKey.date("opensOn", "opensOn"), round -> round.opensOn)
            .orderedBy(SortKey.date("closesOn", "closesOn"), round -> round.closesOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), round -> round.updatedAt)
            .remembering(SelfInspectionView.class);

    private static final String CSV =
            """
            年度,名称,状態,開始日,終了日,設問数,備考
            2026,令和8年度情報セキュリティ自己点検,実施中,2026-09-01,2026-09-30,24,
            """;

    private final SelfInspections rounds;
    private final SelfInspectionRule rule;
    private final SheetLayout sheets;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    SelfInspectionsResource(
            SelfInspections rounds,
            SelfInspectionRule rule,
            SheetLayout sheets,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.rounds = rounds;
        this.rule = rule;
        this.sheets = sheets;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("self-inspection:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "自己点検を登録する。Register a self-inspection.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SelfInspectionView.class)))
    public Response create(@NotNull @Valid NewSelfInspection wanted) {
        SelfInspectionView created = rounds.add(new SelfInspection(Ids.next(), rule.require(wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("self-inspection:read")
    @PageOf(value = SelfInspectionView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "自己点検の一覧。List self-inspections.")
    public Response list(
            @BeanParam @Valid SelfInspectionFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("self-inspection:read")
    @Operation(summary = "自己点検を見る。Read a self-inspection.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelfInspectionView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, rounds.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("self-inspection:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "自己点検の一部を変更する。Change parts of a self-inspection (RFC 7396).",
            description = "While it is open its questions and units are fixed.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSelfInspection.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelfInspectionView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        SelfInspection round = rounds.get(id, ifMatch);
        NewSelfInspection merged = rule.require(patches.merge(round.written(), patch, NewSelfInspection.class));
        round.requireChangeable(merged);
        if (!merged.equals(round.written())) {
            round.write(merged);
            rounds.record(round, "changed");
        }
        return Answers.ok(round.view());
    }

    @POST
    @Path("{id}/open")
    @Idempotent
    @Transactional
    @PermissionsAllowed("self-inspection:write")
    @Operation(
            summary = "自己点検を始める。Open the round: every post that it concerns gets its sheet.",
            description = "Posts are those of today; a post that no question concerns gets none.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelfInspectionView.class)))
    public Response open(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        SelfInspection round = rounds.get(id, ifMatch);
        round.open(LocalDate.now(clock));
        new Violations()
                .refuseIf(sheets.layOut(round.view()) == 0, "/unitIds", "nobody-to-ask", NOBODY)
                .orThrow(ProblemKind.CONFLICT);
        return Answers.ok(rounds.record(round, "opened").view());
    }

    @POST
    @Path("{id}/close")
    @Idempotent
    @Transactional
    @PermissionsAllowed("self-inspection:write")
    @Operation(
            summary = "自己点検を終える。Close the round.",
            description = "Sheets that are not submitted stay so, and count as not answered.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelfInspectionView.class)))
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        SelfInspection round = rounds.get(id, ifMatch);
        round.close(LocalDate.now(clock));
        return Answers.ok(rounds.record(round, "closed").view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("self-inspection:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "自己点検の履歴。The round's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, rounds.subject(), rounds.get(id).id, page);
    }
}
