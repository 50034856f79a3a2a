package org.daicho.intake;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.daicho.intake.profile.Profile;
import org.daicho.intake.profile.Profiles;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/imports")
@Tag(name = "imports", description = "一括取込。Bulk intake of CSV files.")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final String CSV =
            """
            登録簿,ファイル名,試行,状態,行数,登録,変更,変更なし,拒否,注意,プロファイル,文字コード,取込者,開始,終了,取消日時,SHA-256,ID
            委託契約,contract-register-r8.csv,false,DONE,15,15,0,0,0,1,contract-register,windows-31j,token:契約担当,2026-04-01T00:30:00Z,2026-04-01T00:30:01Z,,9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private static final List<Column<ImportView>> COLUMNS = List.of(
            Column.of("登録簿", taken -> taken.register().label().ja()),
            Column.of("ファイル名", ImportView::fileName),
            Column.of("試行", ImportView::dryRun),
            Column.of("状態", ImportView::state),
            Column.of("行数", taken -> taken.counts().rows()),
            Column.of("登録", taken -> taken.counts().accepted()),
            Column.of("変更", taken -> taken.counts().changed()),
            Column.of("変更なし", taken -> taken.counts().unchanged()),
            Column.of("拒否", taken -> taken.counts().refused()),
            Column.of("注意", taken -> taken.counts().warned()),
            Column.of("プロファイル", ImportView::profile),
            Column.of("文字コード", ImportView::encoding),
            Column.of("取込者", ImportView::createdBy),
            Column.of("開始", ImportView::createdAt),
            Column.of("終了", ImportView::finishedAt),
            Column.of(
                    "取消日時",
                    taken -> taken.undone() == null ? null : taken.undone().at()),
            Column.of("SHA-256", ImportView::sha256),
            Column.of("ID", ImportView::id));

    private static final String PATH = "/api/v1/imports";
    private static final int MOST_ATTENTION = 100;
    private static final SortKey.Chosen NEWEST_FIRST =
            new SortKey.Chosen(SortKey.instant("createdAt", "createdAt"), true);

    private final Imports imports;
    private final ImportRun runs;
    private final ImportUndo undoing;
    private final Profiles profiles;
    private final Keyset keyset;
    private final History history;
    private final ListAnswers answers;

    @Inject
    ImportsResource(
            Imports imports,
            ImportRun runs,
            ImportUndo undoing,
            Profiles profiles,
            Keyset keyset,
            History history,
            ListAnswers answers) {
        this.answers = answers;
        this.imports = imports;
        this.runs = runs;
        this.undoing = undoing;
        this.profiles = profiles;
        this.keyset = keyset;
        this.history = history;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("intake:write")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "CSV ファイルを取り込む、または試す。Take in a CSV file, or try it out.",
            description =
                    "UTF-8 and windows-31j are told apart by content. Every row is accepted, changed, unchanged or refused"
                            + " on its own; an empty cell says nothing and changes nothing. Without a profile the one is taken that fits"
                            + " the headings best; the answer names it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response create(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("profile") @PartType(MediaType.TEXT_PLAIN) @Nullable String profileName,
            @RestForm("dryRun")
                    @DefaultValue("false")
                    @PartType(MediaType.TEXT_PLAIN)
                    @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")
                    String dryRun,
            @Parameter(hidden = true) MultipartFormDataInput form,
            @Context UriInfo uri)
            throws IOException {
        NewImport wanted = NewImport.read(uri.getQueryParameters().keySet(), form.getValues(), file);
        Profile asked = wanted.profile() == null ? null : profiles.required(wanted.profile());
        ReceivedFile received = ReceivedFile.check(
                wanted.file().uploadedFile(),
                wanted.fileName(),
                headings -> profiles.mapping(asked == null ? profiles.matching(headings) : asked, headings));
        UUID id = runs.run(received, wanted.dryRun());
        return Answers.created(PATH + '/' + id, view(id));
    }

    @GET
    @PermissionsAllowed("intake:read")
    @PageOf(value = ImportView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "取込の一覧（新しい順）。List imports, newest first.")
    public Response list(@BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return answers.answer(headers, page, "imports", COLUMNS, this::page);
    }

    @Transactional
    Page<ImportView> page(PageRequest page) {
        return keyset.page(
                        new Keyset.Listing<>(
                                Import.class,
                                "imports",
                                new Criteria(),
                                NEWEST_FIRST,
                                taken -> taken.createdAt,
                                taken -> taken.id),
                        page)
                .map(taken -> ImportView.of(taken, null));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("intake:read")
    @Operation(summary = "取込の結果を見る。Read an import.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, view(id));
    }

    @POST
    @Path("{id}/undo")
    @Idempotent(transactional = false)
    @PermissionsAllowed("intake:write")
    @Operation(
            summary = "取込を取り消す。Undo an import.",
            description =
                    "What it made is withdrawn and what it changed becomes what it was, unless somebody has touched it"
                            + " since; what became of each row stands with the rows. Contractors stay. It may be repeated for"
                            + " rows that were kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response undo(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        undoing.undo(id, ifMatch);
        return Answers.ok(view(id));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("intake:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "取込の履歴。The import's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        imports.get(id);
        return history.answer(headers, Imports.SUBJECT, id, page);
    }

    private ImportView view(UUID id) {
        Import taken = imports.get(id);
        return ImportView.of(taken, imports.rows(taken, 0, null, true, MOST_ATTENTION));
    }
}
