package org.daicho.page.bundles;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.access.session.BrowserSessions;
import org.daicho.bundle.BundleView;
import org.daicho.bundle.BundlesResource;
import org.daicho.bundle.scope.NewBundle;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.past.Past;
import org.daicho.page.search.Found;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Bundles. Freezing one writes its recipe only, so that its ZIP can be taken away, and gone on with, at once. */
@Path(BundlePages.PATH)
@Within("bundle")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class BundlePages {

    static final String PATH = "/portal/bundles";
    private static final String READ = "bundle:read";
    private static final String WRITE = "bundle:write";
    private static final long KIB = 1024;

    private final Asking asking;
    private final BundlesResource bundles;
    private final Scopes scopes;
    private final BrowserSessions sessions;
    private final Past past;
    private final Sheets sheets;

    @Inject
    BundlePages(
            Asking asking, BundlesResource bundles, Scopes scopes, BrowserSessions sessions, Past past, Sheets sheets) {
        this.asking = asking;
        this.bundles = bundles;
        this.scopes = scopes;
        this.sessions = sessions;
        this.past = past;
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
        Page<BundleView> page = asking.<BundleView>list(READ, () -> bundles.list(Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may(WRITE)) {
            sections.add(form(l, headers));
        }
        sections.add(found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("証拠一式", "Bundles"), sections);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(
            @FormParam("formToken") @Nullable @Size(max = 100) String formToken,
            @FormParam(BundleForm.KEY) @Nullable @Size(max = 100) String key,
            @FormParam("of") @NotBlank @Size(max = 100) String of,
            RoutingContext routing) {
        sessions.requireForm(routing, formToken);
        NewBundle wanted = Scopes.chosen(of);
        Forms.once(routing, key == null ? "" : key);
        Response frozen = asking.ask(WRITE, () -> bundles.create(wanted)).orElseThrow();
        return Response.seeOther(URI.create(PATH + '/' + Forms.id(frozen))).build();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        BundleView bundle = asking.ask(
                        READ, () -> (BundleView) bundles.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        sections.add(BundleParts.download(l, bundle));
        sections.add(BundleParts.facts(l, bundle));
        past.section(l, READ, bundle.version(), newest -> bundles.history(id, newest, headers))
                .ifPresent(sections::add);
        return sheets.page(routing, asking.caller(), bundle.title(), sections);
    }

    static String size(BundleView bundle) {
        return "%,d KiB".formatted((bundle.size() + KIB - 1) / KIB);
    }

    private Section form(Tongue l, HttpHeaders headers) {
        return Section.form(
                "new",
                l.of("証拠一式を作る", "Make a bundle"),
                l.of(
                        "選んだ範囲の契約と証拠を、今の時点の内容で一つの ZIP にまとめます。一つの契約や事業者だけのものは、その画面から作れます。"
                                + "契約が多いと数分かかることがあります。画面を閉じずにお待ちください。",
                        "Puts the contracts and evidence of what you choose into one ZIP, as they are now. One of a single"
                                + " contract or contractor is made on its own page. With many contracts it may take minutes; leave the"
                                + " page open."),
                BundleForm.form(l, Field.choice("of", l.of("範囲", "Of"), scopes.options(l, headers))));
    }

    private static Section found(Tongue l, Page<BundleView> page, RoutingContext routing) {
        return new Found<BundleView>(
                        "found",
                        l.of("作成済みの証拠一式（新しい順）", "Bundles made, newest first"),
                        List.of(
                                l.of("表題", "Title"),
                                l.of("時点", "As of"),
                                l.of("契約", "Contracts"),
                                l.of("証拠", "Evidence"),
                                l.of("大きさ", "Size"),
                                l.of("作成者", "Made by")),
                        bundle -> List.of(
                                Cell.link(bundle.title(), PATH + '/' + bundle.id()),
                                Cell.of(l.moment(bundle.asOf())),
                                Cell.of("%,d".formatted(bundle.contracts())),
                                Cell.of("%,d".formatted(bundle.files())),
                                Cell.of(size(bundle)),
                                Cell.of(bundle.createdBy())),
                        l.of("証拠一式はまだありません。", "No bundle yet."))
                .list(page, routing);
    }
}
