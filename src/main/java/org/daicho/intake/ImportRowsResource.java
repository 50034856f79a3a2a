package org.daicho.intake;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.intake.batch.Outcome;
import org.daicho.intake.batch.RowResult;
import org.daicho.intake.row.Finding;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of each row; as CSV it goes back to whoever keeps the spreadsheet. */
@Path("/api/v1/imports/{id}/rows")
@Tag(name = "imports")
public class ImportRowsResource {

    private static final List<Column<RowResult>> COLUMNS = List.of(
            Column.of("行", RowResult::row),
            Column.of("表の行番号", RowResult::line),
            Column.of("名称", RowResult::label),
            Column.of("結果", row -> row.outcome().label().ja()),
            Column.of("指摘", ImportRowsResource::findings),
            Column.of("取込の取消", row -> row.undone() == null ? null : row.undone().inWords()),
            Column.of("登録の種類", RowResult::subjectType),
            Column.of("登録ID", RowResult::subjectId),
            Column.of("委託事業者ID", RowResult::contractorId));

    private static final String CSV =
            """
            行,表の行番号,名称,結果,指摘,取込の取消,登録の種類,登録ID,委託事業者ID
            1,2,滝雫環契第９号 庁舎清掃業務委託,受付不可,【エラー】法人番号「7010401067252」: 検査用数字が合いません。,,,,
            """;

    private final Imports imports;
    private final ListAnswers answers;

    @Inject
    ImportRowsResource(Imports imports, ListAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    @GET
    @PermissionsAllowed("intake:read")
    @PageOf(value = RowResult.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "行ごとの結果。The fate of each row.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("attention") @DefaultValue("false") boolean attention,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        Import taken = imports.get(id);
        return answers.answer(
                headers, page, "import-rows", COLUMNS, request -> imports.page(taken, outcome, attention, request));
    }

    private static String findings(RowResult row) {
        return row.findings().stream().map(Finding::inWords).collect(Collectors.joining("\n"));
    }
}
