package org.daicho.page.bundles;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.daicho.access.gate.OpenToBound;
import org.daicho.bundle.progress.BundleProgressResource;
import org.daicho.bundle.progress.BundleProgressView;
import org.daicho.bundle.progress.FreezingStage;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * How far a bundle has come. Asks for itself again until it is at its end, without a script too; it may be opened before the form
 * is sent, and what is somebody else's is as good as not begun.
 */
@Path(ProgressPage.PATH)
@OpenToBound
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ProgressPage {

    static final String PATH = BundlePages.PATH + "/progress";
    private static final String WRITE = "bundle:write";

    private final Asking asking;
    private final BundleProgressResource progress;
    private final Sheets sheets;

    @Inject
    ProgressPage(Asking asking, BundleProgressResource progress, Sheets sheets) {
        this.asking = asking;
        this.progress = progress;
        this.sheets = sheets;
    }

    static String address(String key) {
        return PATH + '/' + key;
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("key") @Size(max = 255) String key, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        BundleProgressView told =
                asking.ask(WRITE, () -> progress.find(key)).orElseThrow().orElse(null);
        Section.Meter meter = told == null ? notBegun(l) : meter(l, told);
        Section section = Section.meter("progress", l.of("進み具合", "Progress"), meter, ways(l, told));
        String title = l.of("証拠一式の作成", "Making a bundle");
        return meter.going()
                ? sheets.going(routing, asking.caller(), title, List.of(section))
                : sheets.page(routing, asking.caller(), title, List.of(section));
    }

    private static Section.Meter notBegun(Tongue l) {
        return new Section.Meter(l.of("まだ始まっていません。", "Not begun yet."), 0, 1, true);
    }

    private static Section.Meter meter(Tongue l, BundleProgressView told) {
        int most = Math.max(1, told.contractsInScope());
        String words = l.of("契約 %,d / %,d 件、証拠 %,d 件", "%,d of %,d contracts, %,d pieces of evidence")
                .formatted(told.contracts(), told.contractsInScope(), told.files());
        boolean going =
                switch (told.state()) {
                    case GOING -> true;
                    case STOPPED, DONE, FAILED -> false;
                };
        int value = told.stage() == FreezingStage.WRITING ? most : Math.min(told.contracts(), most);
        return new Section.Meter(words + l.of("。", ". ") + state(l, told), value, most, going);
    }

    private static String state(Tongue l, BundleProgressView told) {
        return switch (told.state()) {
            case GOING -> told.stage() == FreezingStage.READING
                    ? l.of("台帳を読んでいます。", "The register is being read.")
                    : l.of("一覧と証明を書き込んでいます。", "Tables and proofs are being written.");
            case STOPPED -> l.of(
                    "1分以上、進んだという連絡がありません。止まったと思われます。もう一度作ってください。",
                    "Nothing was heard of it for a minute; it seems to have stopped. Make it again.");
            case DONE -> l.of("できました。", "Done.");
            case FAILED -> l.of(
                    "作れませんでした。理由は、作成を指示した画面に表示されています。", "It failed. The page on which it was asked for says why.");
        };
    }

    private static List<Cell> ways(Tongue l, @Nullable BundleProgressView told) {
        return told != null && told.bundleId() != null
                ? List.of(Cell.link(l.of("証拠一式を開く", "Open the bundle"), BundlePages.PATH + '/' + told.bundleId()))
                : List.of(Cell.link(l.of("証拠一式の一覧へ", "To the bundles"), BundlePages.PATH));
    }
}
