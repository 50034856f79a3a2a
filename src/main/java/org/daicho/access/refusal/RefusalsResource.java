package org.daicho.access.refusal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.time.LocalDate;
import java.util.List;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/refusals")
@Tag(name = "refusals", description = "拒否された操作。Refused attempts, counted.")
@Produces(MediaType.APPLICATION_JSON)
public class RefusalsResource {

    private static final String CSV =
            """
            日付,呼出元,状態,理由,回数,最初,最後
            2026-11-25,token:財務会計システム連携,403,contract:sign,12,2026-11-25T00:30:00Z,2026-11-25T05:12:44Z
            """;

    private static final List<Column<RefusalView>> COLUMNS = List.of(
            Column.of("日付", RefusalView::day),
            Column.of("呼出元", RefusalView::caller),
            Column.of("状態", RefusalView::status),
            Column.of("理由", RefusalView::reason),
            Column.of("回数", RefusalView::attempts),
            Column.of("最初", RefusalView::firstAt),
            Column.of("最後", RefusalView::lastAt));

    private static final SortKey.Chosen NEWEST_FIRST = new SortKey.Chosen(SortKey.instant("lastAt", "lastAt"), true);

    private final Keyset keyset;
    private final RefusalCounts counts;
    private final ListAnswers answers;

    @Inject
    RefusalsResource(Keyset keyset, RefusalCounts counts, ListAnswers answers) {
        this.answers = answers;
        this.keyset = keyset;
        this.counts = counts;
    }

    @GET
    @Transactional
    @PermissionsAllowed("refusal:read")
    @PageOf(value = RefusalView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "拒否された操作の件数（新しい順）。Refused attempts by day, caller and reason, the newest first.",
            description =
                    "What other replicas have counted within the last minute may not be in it yet. Kept for 400 days.")
    public Response list(
            @QueryParam("caller") @Size(max = 200) @Nullable String caller,
            @QueryParam("since") @Parameter(description = "この日以降。On this day or later.") @Nullable LocalDate since,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        counts.write();
        Criteria criteria =
                new Criteria().when("caller", caller, "e.caller = :caller").when("since", since, "e.day >= :since");
        return answers.answer(headers, page, "refusals", COLUMNS, asked -> page(criteria, asked));
    }

    @Transactional
    Page<RefusalView> page(Criteria criteria, PageRequest page) {
        return keyset.page(
                        new Keyset.Listing<>(
                                Refusal.class,
                                "refusals",
                                criteria,
                                NEWEST_FIRST,
                                refusal -> refusal.lastAt,
                                refusal -> refusal.id),
                        page)
                .map(RefusalView::of);
    }
}
