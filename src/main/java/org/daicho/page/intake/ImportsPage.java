package org.daicho.page.intake;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.session.BrowserSessions;
import org.daicho.intake.ImportView;
import org.daicho.intake.ImportsResource;
import org.daicho.intake.Taking;
import org.daicho.intake.profile.ProfilesResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Page;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where a file is handed in to be tried out, and what was taken in before. */
@Path("/portal/imports")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ImportsPage {

    static final String PATH = "/portal/imports";
    private static final String READ = "intake:read";
    private static final String WRITE = "intake:write";

    private final Asking asking;
    private final ImportsResource imports;
    private final ProfilesResource profiles;
    private final Taking taking;
    private final BrowserSessions sessions;
    private final Forms forms;
    private final Sheets sheets;

    @Inject
    ImportsPage(
            Asking asking,
            ImportsResource imports,
            ProfilesResource profiles,
            Taking taking,
            BrowserSessions sessions,
            Forms forms,
            Sheets sheets) {
        this.asking = asking;
        this.imports = imports;
        this.profiles = profiles;
        this.taking = taking;
        this.sessions = sessions;
        this.forms = forms;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        Page<ImportView> earlier = asking.<ImportView>list(READ, () -> imports.list(Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may(WRITE)) {
            sections.add(forms.section(routing, "try", blank(l), Filled.nothing(), null));
        }
        sections.add(earlier(l, earlier));
        return sheets.page(routing, asking.caller(), l.of("取込", "Imports"), sections);
    }

    /** Always a trial first: what a person has not seen is not registered. */
    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response tryOut(
            @RestForm("formToken") @Nullable @Size(max = 100) String formToken,
            @RestForm("profile") @Nullable @Size(max = 60) String profile,
            @RestForm("file") @Nullable FileUpload file,
            RoutingContext routing)
            throws IOException {
        Tongue l = Tongue.of(routing);
        Filled filled = Filled.of(Map.of("profile", profile == null ? "" : profile));
        try {
            sessions.requireForm(routing, formToken);
            if (file == null || file.fileName() == null || file.fileName().isBlank()) {
                throw ProblemException.invalid("/file", "required", NO_FILE, null);
            }
            UUID id = taking.tryOut(file.uploadedFile(), name(file.fileName()), Filled.textOrNull(filled, "profile"));
            return Response.seeOther(URI.create(Done.TRIED.at(PATH + '/' + id))).build();
        } catch (ProblemException refused) {
            return forms.handBack(routing, blank(l), filled, refused);
        }
    }

    private static final Text NO_FILE = Text.of("ファイルを選んでください。", "Choose a file.");
    private static final int LONGEST_NAME = 300;

    /** As it is kept: without what no file name has. */
    private static String name(String sent) {
        Violations violations = new Violations();
        String name = violations.read("/file", Normalizer.normalize(sent, Normalizer.Form.NFC), StoredText::line);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private Blank blank(Tongue l) {
        List<Entry.Choice> choices = new ArrayList<>();
        asking.ask(READ, () -> profiles.list().items())
                .orElse(List.of())
                .forEach(profile -> choices.add(
                        new Entry.Choice(profile.name(), l.of(profile.title()) + " (" + profile.name() + ")")));
        return new Blank(
                l.of("ファイルを試す", "Try a file out"),
                l.of(
                        "CSV ファイルを選ぶか、欄に重ねて放してください。まず試行し、行ごとの結果を見てから取り込みます。"
                                + "試行では何も登録されません。文字コード（UTF-8、Shift_JIS）は内容から判断します。",
                        "Choose a CSV file, or drop one onto its field. It is tried out first; you see what would become of each"
                                + " row before anything is registered. UTF-8 and Shift_JIS are told apart by content."),
                PATH,
                l.of("試す", "Try it out"),
                PATH,
                List.of(
                        Entry.file("file", l.of("ファイル", "File")).must(),
                        Entry.choice("profile", l.of("台帳と列の対応", "Register and columns"), choices)
                                .help(l.of("選ばなければ、見出しから判断します。", "Told by the headings if nothing is chosen."))));
    }

    private static Section earlier(Tongue l, Page<ImportView> page) {
        List<List<Cell>> rows = page.items().stream()
                .map(taken -> List.of(
                        Cell.link(taken.fileName(), PATH + '/' + taken.id()),
                        Cell.of(l.of(taken.register().label())),
                        ImportWords.state(l, taken),
                        Cell.of("%,d".formatted(taken.counts().rows())),
                        Cell.of("%,d".formatted(taken.counts().refused())),
                        Cell.of(l.moment(taken.createdAt())),
                        Cell.of(taken.createdBy())))
                .toList();
        List<String> headings = List.of(
                l.of("ファイル", "File"),
                l.of("台帳", "Register"),
                l.of("状態", "State"),
                l.of("行数", "Rows"),
                l.of("受付不可", "Refused"),
                l.of("日時", "When"),
                l.of("だれが", "Who"));
        String next = page.next() == null
                ? null
                : UriBuilder.fromPath(PATH)
                        .queryParam("cursor", page.next())
                        .build()
                        .toString();
        return Section.table(
                "found",
                l.of("これまでの取込と試行", "Imports and trials so far"),
                new Rows(l.of("取込（新しい順）", "Imports, newest first"), headings, rows, next),
                l.of("取込はまだありません。", "No import yet."));
    }
}
