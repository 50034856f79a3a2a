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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daicho.access.gate.Within;
import org.daicho.access.session.BrowserSessions;
import org.daicho.bundle.BundleView;
import org.daicho.bundle.BundlesResource;
import org.daicho.bundle.scope.NewBundle;
import org.daicho.bundle.scope.Scope;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Form;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.search.Found;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Page;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Bundles of a fiscal year. Freezing one writes its recipe only, so there is nothing to wait for; its ZIP can be resumed. */
@Path("/portal/bundles")
@Within("bundle")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class BundlePages {

    private static final String PATH = "/portal/bundles";
    private static final int YEARS = 5;
    private static final long KIB = 1024;

    private final Asking asking;
    private final BundlesResource bundles;
    private final BrowserSessions sessions;
    private final Sheets sheets;
    private final Clock clock;

    @Inject
    BundlePages(Asking asking, BundlesResource bundles, BrowserSessions sessions, Sheets sheets, Clock clock) {
        this.asking = asking;
        this.bundles = bundles;
        this.sessions = sessions;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("bundle:read")
    @Operation(hidden = true)
    public String list(
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        Page<BundleView> page = asking.<BundleView>list("bundle:read", () -> bundles.list(Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may("bundle:write")) {
            sections.add(form(l));
        }
        sections.add(found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("証拠一式", "Bundles"), sections);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("bundle:write")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(
            @FormParam("formToken") @Nullable @Size(max = 100) String formToken,
            @FormParam("fiscalYear") @NotBlank @Size(max = 20) String fiscalYear,
            RoutingContext routing) {
        sessions.requireForm(routing, formToken);
        int year = FiscalYear.parse(fiscalYear).year();
        bundles.create(new NewBundle(Scope.FISCAL_YEAR, null, year, null));
        return Response.seeOther(URI.create(PATH)).build();
    }

    private Section form(Tongue l) {
        FiscalYear present = FiscalYear.of(LocalDate.now(clock));
        List<Field.Option> years = new ArrayList<>();
        for (int year = present.year(); year > present.year() - YEARS; year--) {
            String label = l.of(new FiscalYear(year).labelJa(), String.valueOf(year));
            years.add(new Field.Option(String.valueOf(year), label, year == present.year()));
        }
        return Section.form(
                "new",
                l.of("証拠一式を作る", "Make a bundle"),
                l.of(
                        "その年度の契約と証拠を、今の時点の内容で一つの ZIP にまとめます。",
                        "Puts the contracts and evidence of a fiscal year into one ZIP, as they are now."),
                new Form(
                        PATH,
                        "post",
                        l.of("作る", "Make"),
                        List.of(Field.choice("fiscalYear", l.of("年度", "Fiscal year"), years))));
    }

    private static Section found(Tongue l, Page<BundleView> page, RoutingContext routing) {
        return new Found<BundleView>(
                        "found",
                        l.of("作成済みの証拠一式（新しい順）", "Bundles made, newest first"),
                        List.of(
                                l.of("表題（ダウンロード）", "Title (download)"),
                                l.of("時点", "As of"),
                                l.of("契約", "Contracts"),
                                l.of("証拠", "Evidence"),
                                l.of("大きさ", "Size"),
                                l.of("作成者", "Made by")),
                        bundle -> List.of(
                                Cell.link(bundle.title(), bundle.content()),
                                Cell.of(l.moment(bundle.asOf())),
                                Cell.of("%,d".formatted(bundle.contracts())),
                                Cell.of("%,d".formatted(bundle.files())),
                                Cell.of("%,d KiB".formatted((bundle.size() + KIB - 1) / KIB)),
                                Cell.of(bundle.createdBy())),
                        l.of("証拠一式はまだありません。", "No bundle yet."))
                .list(page, routing);
    }
}
