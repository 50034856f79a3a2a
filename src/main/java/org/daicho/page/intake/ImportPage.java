package org.daicho.page.intake;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daicho.intake.ImportRowsResource;
import org.daicho.intake.ImportView;
import org.daicho.intake.ImportsResource;
import org.daicho.intake.batch.Outcome;
import org.daicho.intake.batch.RowResult;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One import or trial: its counts, the fate of each row page by page, and what can be done with it. */
@Path("/portal/imports/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ImportPage {

    private static final String READ = "intake:read";
    private static final String WRITE = "intake:write";

    private final Asking asking;
    private final ImportsResource imports;
    private final ImportRowsResource rows;
    private final Forms forms;
    private final Sheets sheets;

    @Inject
    ImportPage(Asking asking, ImportsResource imports, ImportRowsResource rows, Forms forms, Sheets sheets) {
        this.asking = asking;
        this.imports = imports;
        this.rows = rows;
        this.forms = forms;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @QueryParam("only") @Nullable @Size(max = 20) String only,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        ImportView taken = present(id, request);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.facts("counts", l.of("結果", "Result"), counts(l, taken)));
        if (asking.may(WRITE) && taken.dryRun() && taken.state().equals("DONE")) {
            sections.add(forms.section(routing, "apply", apply(l, taken), Filled.nothing(), taken.version()));
        }
        sections.add(Section.links("doing", l.of("手続", "What can be done"), links(l, taken)));
        sections.add(rows(l, taken, only, cursor, headers));
        return sheets.page(routing, asking.caller(), taken.fileName(), sections);
    }

    @POST
    @Path("apply")
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = apply(Tongue.of(routing), present(id, request));
        Forms.Present present = new Forms.Present(() -> present(id, request), false);
        return forms.file(
                routing,
                sent,
                blank,
                WRITE,
                present,
                (body, version) -> Done.TAKEN_IN.at(ImportsPage.PATH + '/' + Forms.id(imports.apply(id, version))));
    }

    /** As CSV, by the rules of all lists; it goes back to whoever keeps the spreadsheet. */
    @GET
    @Path("result.csv")
    @PermissionsAllowed(READ)
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response result(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return rows.list(id, null, false, new PageRequest(), headers);
    }

    @GET
    @Path("undo")
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String confirm(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        ImportView taken = present(id, request);
        Blank blank = UndoBlank.of(Tongue.of(routing), taken, imports.foreseeUndo(id));
        return forms.draw(routing, blank, Filled.nothing(), taken.version());
    }

    @POST
    @Path("undo")
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = UndoBlank.of(Tongue.of(routing), present(id, request), null);
        Forms.Present present = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, WRITE, present, (body, version) -> {
            imports.undo(id, version);
            return Done.UNDONE.at(ImportsPage.PATH + '/' + id);
        });
    }

    private ImportView present(UUID id, Request request) {
        return asking.ask(READ, () -> (ImportView) imports.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank apply(Tongue l, ImportView trial) {
        int refused = trial.counts().refused();
        return new Blank(
                l.of("この内容で取り込む", "Take this in"),
                refused == 0
                        ? l.of("試行したファイルをそのまま登録します。", "Registers the file as it was tried out.")
                        : l.of(
                                        "受付不可の %d 行は登録されません。ほかの行を登録します。",
                                        "The %d rows that are refused are not registered; the others are.")
                                .formatted(refused),
                ImportsPage.PATH + '/' + trial.id() + "/apply",
                l.of("取り込む", "Take in"),
                ImportsPage.PATH + '/' + trial.id(),
                List.of());
    }

    private List<Cell> links(Tongue l, ImportView taken) {
        String path = ImportsPage.PATH + '/' + taken.id();
        List<Cell> links = new ArrayList<>();
        links.add(
                Cell.link(l.of("行ごとの結果を CSV でダウンロード", "Download the result of each row as CSV"), path + "/result.csv"));
        if (asking.may(WRITE) && !taken.dryRun() && !taken.state().equals("RUNNING")) {
            links.add(Cell.link(l.of("この取込を取り消す", "Undo this import"), path + "/undo"));
        }
        links.add(Cell.link(l.of("取込の一覧へ", "All imports"), ImportsPage.PATH));
        return links;
    }

    private static List<Fact> counts(Tongue l, ImportView taken) {
        ImportView.Counts counts = taken.counts();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(l.of("状態", "State"), ImportWords.state(l, taken)));
        facts.add(Fact.of(l.of("台帳", "Register"), l.of(taken.register().label())));
        facts.add(Fact.of(l.of("行数", "Rows"), "%,d".formatted(counts.rows())));
        facts.add(Fact.of(l.of("登録", "Registered"), "%,d".formatted(counts.accepted())));
        facts.add(Fact.of(l.of("変更", "Changed"), "%,d".formatted(counts.changed())));
        facts.add(Fact.of(l.of("変更なし", "Unchanged"), "%,d".formatted(counts.unchanged())));
        facts.add(Fact.of(l.of("受付不可", "Refused"), "%,d".formatted(counts.refused())));
        facts.add(Fact.of(l.of("警告付き", "With a warning"), "%,d".formatted(counts.warned())));
        facts.add(Fact.of(l.of("列の対応", "Profile"), taken.profile()));
        facts.add(Fact.of(l.of("文字コード", "Encoding"), taken.encoding()));
        facts.add(Fact.of(
                l.of("取り込まない列", "Columns not taken"),
                taken.unmappedColumns().isEmpty() ? null : String.join(l.of("、", ", "), taken.unmappedColumns())));
        facts.add(Fact.of(l.of("日時", "When"), l.moment(taken.createdAt()) + " " + taken.createdBy()));
        if (taken.undone() != null) {
            ImportView.Undoing undone = taken.undone();
            facts.add(Fact.of(
                    l.of("取消", "Undone"),
                    l.of("%s（取消 %d、復元 %d、残置 %d）", "%s (%d withdrawn, %d restored, %d kept)")
                            .formatted(l.moment(undone.at()), undone.withdrawn(), undone.restored(), undone.kept())));
        }
        return facts;
    }

    private Section rows(
            Tongue l, ImportView taken, @Nullable String only, @Nullable String cursor, HttpHeaders headers) {
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(only))
                .findFirst()
                .orElse(null);
        boolean attention = "ATTENTION".equals(only);
        Page<RowResult> page = asking.<RowResult>list(
                        READ, () -> rows.list(taken.id(), outcome, attention, Asking.rows(cursor), headers))
                .orElseThrow();
        return RowsSection.of(l, taken, page, only);
    }
}
