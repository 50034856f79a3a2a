package org.daicho.bundle;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.daicho.access.gate.Within;
import org.daicho.access.reading.Readings;
import org.daicho.bundle.checking.BundleCheck;
import org.daicho.bundle.checking.BundleCheckView;
import org.daicho.bundle.checking.ServiceTrust;
import org.daicho.bundle.reach.ClosedBundles;
import org.daicho.bundle.reading.StreamedBytes;
import org.daicho.bundle.scope.NewBundle;
import org.daicho.evidence.EvidenceFiles;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.http.ranges.RangedAnswers;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/bundles")
@Within("bundle")
@Tag(name = "bundles", description = "証拠一式。What an auditor takes away.")
@Produces(MediaType.APPLICATION_JSON)
public class BundlesResource {

    private static final String CSV =
            """
            表題,基準日時,作成日時,作成者,大きさ（バイト）,項目数,契約数,ファイル数,不備,含まれないもの,ファイル名,目録のSHA-256,ID
            令和8年度 委託契約 証拠一式,2026-11-25T00:00:00Z,2026-11-25T00:00:03Z,token:監査,48211903,1031,15,212,7,0,daicho-2026.zip,9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private static final List<Column<BundleView>> COLUMNS = List.of(
            Column.of("表題", BundleView::title),
            Column.of("基準日時", BundleView::asOf),
            Column.of("作成日時", BundleView::createdAt),
            Column.of("作成者", BundleView::createdBy),
            Column.of("大きさ（バイト）", BundleView::size),
            Column.of("項目数", BundleView::entries),
            Column.of("契約数", BundleView::contracts),
            Column.of("ファイル数", BundleView::files),
            Column.of("不備", BundleView::gaps),
            Column.of("含まれないもの", BundleView::omissions),
            Column.of("ファイル名", BundleView::fileName),
            Column.of("目録のSHA-256", BundleView::tagManifestSha256),
            Column.of("ID", BundleView::id));

    static final String PATH = "/api/v1/bundles";
    private static final SortKey.Chosen NEWEST_FIRST =
            new SortKey.Chosen(SortKey.instant("createdAt", "createdAt"), true);

    private final Bundles bundles;
    private final BundleFreezer freezer;
    private final EvidenceFiles files;
    private final Keyset keyset;
    private final History history;
    private final ServiceTrust trust;
    private final ExecutorService executor;
    private final Readings readings;
    private final ClosedBundles closed;
    private final AtomicInteger streams = new AtomicInteger();
    private final ListAnswers answers;

    @Inject
    BundlesResource(
            Bundles bundles,
            BundleFreezer freezer,
            EvidenceFiles files,
            Keyset keyset,
            History history,
            ServiceTrust trust,
            ExecutorService executor,
            Readings readings,
            ClosedBundles closed,
            MeterRegistry meters,
            ListAnswers answers) {
        this.answers = answers;
        this.bundles = bundles;
        this.freezer = freezer;
        this.files = files;
        this.keyset = keyset;
        this.history = history;
        this.trust = trust;
        this.executor = executor;
        this.readings = readings;
        this.closed = closed;
        Gauge.builder("daicho.bundle.streams", streams, AtomicInteger::get)
                .description("Bundles that are being made and sent")
                .register(meters);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("bundle:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "証拠一式を凍結する。Freeze a bundle.",
            description =
                    "The register is read as it is at one moment. The ZIP exists only as a recipe and is made while it is"
                            + " downloaded, the same bytes every time.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BundleView.class)))
    public Response create(@NotNull @Valid NewBundle wanted) {
        closed.requireWithinReach(wanted);
        BundleView frozen = freezer.freeze(wanted);
        return Answers.created(PATH + '/' + frozen.id(), frozen);
    }

    @GET
    @PermissionsAllowed("bundle:read")
    @PageOf(value = BundleView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "証拠一式の一覧（新しい順）。List bundles, newest first.")
    public Response list(@BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return answers.answer(headers, page, "bundles", COLUMNS, this::page);
    }

    @Transactional
    Page<BundleView> page(PageRequest page) {
        return keyset.page(
                        new Keyset.Listing<>(
                                Bundle.class,
                                "bundles",
                                new Criteria(),
                                NEWEST_FIRST,
                                bundle -> bundle.createdAt,
                                bundle -> bundle.id),
                        page)
                .map(BundleView::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("bundle:read")
    @Operation(summary = "証拠一式を見る。Read a bundle's outline.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BundleView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, BundleView.of(bundles.get(id)));
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed("bundle:read")
    @Operation(summary = "BagIt 形式の ZIP を取り出す（範囲指定可）。The BagIt ZIP, whole or by ranges.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        BundleZip zip = zip(id);
        closed.requireOpen(id);
        return readings.noted(Bundles.SUBJECT, id, headers, RangedAnswers.get(zip, headers));
    }

    @HEAD
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed("bundle:read")
    @Operation(summary = "ZIP の長さを見る。The ZIP's length.")
    @APIResponse(responseCode = "200")
    public Response contentHead(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return RangedAnswers.head(zip(id), headers);
    }

    @POST
    @Path("{id}/verify")
    @Idempotent(transactional = false)
    @PermissionsAllowed("bundle:read")
    @Operation(
            summary = "保管中の証拠一式を検証する。Check the bundle as the store has it now.",
            description =
                    "Reads the whole ZIP as a download would, and checks structure, manifests, signature, time stamp and the"
                            + " proofs from the ledger.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BundleCheckView.class)))
    public Response verify(@PathParam("id") UUID id) throws IOException {
        BundleZip zip = zip(id);
        var counting = new BundleCheckView.Counting();
        new BundleCheck(new StreamedBytes(zip.length(), zip::write, executor), trust.of(id), counting).run();
        return Response.ok(counting.view()).build();
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("bundle:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "証拠一式の履歴。The bundle's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        bundles.get(id);
        return history.answer(headers, Bundles.SUBJECT, id, page);
    }

    private BundleZip zip(UUID id) {
        return new BundleZip(bundles.get(id), new FrozenEntries(id, bundles, files), executor, streams);
    }
}
