package org.daicho.evidence.check;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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

/** Lists the files without a record. */
@Path("/api/v1/stray-objects")
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class StraysResource {

    private static final ListOf<StrayObject, StrayView> LIST = ListOf.of(
                    StrayObject.class,
                    "stray-objects",
                    StrayView::of,
                    List.of(
                            Column.of("キー", StrayView::objectKey),
                            Column.of("大きさ", StrayView::size),
                            Column.of("書込日時", StrayView::writtenAt)))
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), stray -> stray.updatedAt);

    private static final String CSV =
            """
            キー,大きさ,書込日時
            evidence/019abc12-3456-7890-abcd-ef0123456789/019abc12-3456-7890-abcd-ef0123456780,48213,2026-04-01T00:00:00Z
            """;

    private final Lists lists;

    @Inject
    StraysResource(Lists lists) {
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("evidence:read")
    @PageOf(value = StrayView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "記録のないファイルの一覧。List files in the store that no record knows of.")
    public Response list(
            @QueryParam("sort")
                    @Parameter(description = "並び順：updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
                    @Nullable String sort,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return lists.answer(LIST, new Criteria(), sort, page, headers);
    }
}
