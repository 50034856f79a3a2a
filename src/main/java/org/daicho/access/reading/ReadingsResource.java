package org.daicho.access.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/readings")
@Tag(name = "readings", description = "閲覧の記録。Who has read restricted evidence and bundles.")
@Produces(MediaType.APPLICATION_JSON)
public class ReadingsResource {

    private static final ListOf<Reading, ReadingView> LIST = ListOf.of(
                    Reading.class,
                    "readings",
                    ReadingView::of,
                    List.of(
                            Column.of("利用者", ReadingView::caller),
                            Column.of("対象の種類", ReadingView::subjectType),
                            Column.of("対象", ReadingView::subjectId),
                            Column.of("範囲", ReadingView::range),
                            Column.of("最後まで", view -> view.toTheEnd() ? "○" : ""),
                            Column.of("日時", ReadingView::createdAt)))
            .orderedBy(SortKey.instant("createdAt", "createdAt"), reading -> reading.createdAt);

    private static final String CSV =
            """
            利用者,対象の種類,対象,範囲,最後まで,日時
            token:監査法人,bundle,019abc12-3456-7890-abcd-ef0123456789,,○,2026-11-25T01:15:00Z
            """;

    private final Lists lists;

    @Inject
    ReadingsResource(Lists lists) {
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("ledger:read")
    @PageOf(value = ReadingView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "閲覧の一覧。List readings of restricted evidence and of bundles.",
            description =
                    "One for each caller, thing and hour. Each is an entry of the ledger too, of the type reading.")
    public Response list(
            @QueryParam("subjectType") @Size(max = 40) @Parameter(example = "bundle") @Nullable String subjectType,
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("caller") @Size(max = 200) @Nullable String caller,
            @QueryParam("sort") @Parameter(description = "並び順：createdAt。Order.") @Nullable String sort,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        Criteria criteria = new Criteria()
                .when("subjectType", subjectType, "e.subjectType = :subjectType")
                .when("subjectId", subjectId, "e.subjectId = :subjectId")
                .when("caller", caller, "e.caller = :caller");
        return lists.answer(LIST, criteria, sort, page, headers);
    }
}
