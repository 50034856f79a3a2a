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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.Page;
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

    private static final SortKey.Chosen NEWEST_FIRST = new SortKey.Chosen(SortKey.instant("lastAt", "lastAt"), true);

    private final Keyset keyset;
    private final RefusalCounts counts;

    @Inject
    RefusalsResource(Keyset keyset, RefusalCounts counts) {
        this.keyset = keyset;
        this.counts = counts;
    }

    @GET
    @Transactional
    @PermissionsAllowed("refusal:read")
    @Operation(
            summary = "拒否された操作の件数（新しい順）。Refused attempts by day, caller and reason, the newest first.",
            description =
                    "What other replicas have counted within the last minute may not be in it yet. Kept for 400 days.")
    public Page<RefusalView> list(
            @QueryParam("caller") @Size(max = 200) @Nullable String caller,
            @QueryParam("since") @Parameter(description = "この日以降。On this day or later.") @Nullable LocalDate since,
            @BeanParam @Valid PageRequest page) {
        counts.write();
        Criteria criteria =
                new Criteria().when("caller", caller, "e.caller = :caller").when("since", since, "e.day >= :since");
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
