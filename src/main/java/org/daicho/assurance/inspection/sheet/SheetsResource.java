package org.daicho.assurance.inspection.sheet;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.inspection.SelfInspectionDirectory;
import org.daicho.assurance.inspection.SelfInspectionView;
import org.daicho.assurance.inspection.questionnaire.NewAnswer;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
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

/** The sheets of one round, each found by the post that it asks. */
@Path("/api/v1/self-inspections/{id}/sheets")
@Within(value = "own-post", id = "postId")
@Tag(name = "self-inspections")
@Produces(MediaType.APPLICATION_JSON)
public class SheetsResource {

    private static final String EXAMPLE =
            """
            {"Q01": {"value": "YES"}, "Q02": {"value": "NO", "note": "1件について証明書を請求中。"}}""";

    /** @param by the post, or who holds it */
    public record SheetSubmission(@NotNull @Valid Signatory by) {}

    private final Sheets sheets;
    private final SelfInspectionDirectory rounds;
    private final SubmissionRule rule;
    private final SheetList list;
    private final History history;
    private final Clock clock;

    @Inject
    SheetsResource(
            Sheets sheets,
            SelfInspectionDirectory rounds,
            SubmissionRule rule,
            SheetList list,
            History history,
            Clock clock) {
        this.sheets = sheets;
        this.rounds = rounds;
        this.rule = rule;
        this.list = list;
        this.history = history;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("self-inspection:read")
    @PageOf(value = SheetRow.class, csv = SheetList.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "点検票の一覧。List the sheets: one for each post, how far it is, and who answers today.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid SheetFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return list.answer(filter.criteria(rounds.view(id).id()), filter.sort, page, headers);
    }

    @GET
    @Path("{postId}")
    @PermissionsAllowed("self-inspection:read")
    @Operation(summary = "この職への設問と回答。What the post is asked, and its answers so far.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FilledSheet.class)))
    public Response read(@PathParam("id") UUID id, @PathParam("postId") UUID postId, @Context Request request) {
        SelfInspectionView round = rounds.view(id);
        return Answers.read(request, FilledSheet.of(sheets.of(id, postId), round.questions()));
    }

    @PUT
    @Path("{postId}/answers")
    @Transactional
    @PermissionsAllowed("self-inspection:answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "回答を記録する。Answer questions.",
            description = "The body maps codes to answers. Questions that it does not name keep their answers.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FilledSheet.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("postId") UUID postId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(content = @Content(example = EXAMPLE)) @NotNull @NotEmpty @Size(max = 200) Map<String, @NotNull @Valid NewAnswer> answers) {
        SelfInspectionView round = rounds.view(id);
        Sheet sheet = sheets.of(id, postId, ifMatch);
        rule.requireAnswers(round, sheet, answers);
        Map<String, Question> asked = SubmissionRule.asked(round, sheet);
        boolean changed = false;
        for (Map.Entry<String, NewAnswer> answer : answers.entrySet()) {
            changed |= sheet.answer(asked.get(answer.getKey()), answer.getValue());
        }
        if (changed) {
            sheets.record(sheet, "answered");
        }
        return Answers.ok(FilledSheet.of(sheet, round.questions()));
    }

    @POST
    @Path("{postId}/submit")
    @Idempotent
    @Transactional
    @PermissionsAllowed("self-inspection:answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "点検票を提出する。Submit the sheet, once.",
            description = "Refused with every question that is not answered.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FilledSheet.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @PathParam("postId") UUID postId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SheetSubmission submission) {
        SelfInspectionView round = rounds.view(id);
        Sheet sheet = sheets.of(id, postId, ifMatch);
        LocalDate today = LocalDate.now(clock);
        rule.requireSubmission(round, sheet, submission.by(), today);
        sheet.submit(submission.by(), today);
        sheets.record(sheet, "submitted");
        return Answers.ok(FilledSheet.of(sheet, round.questions()));
    }

    @GET
    @Path("{postId}/history")
    @PermissionsAllowed("self-inspection:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "点検票の履歴。The sheet's history.")
    public Response history(
            @PathParam("id") UUID id,
            @PathParam("postId") UUID postId,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return history.answer(headers, sheets.subject(), sheets.of(id, postId).id, page);
    }
}
