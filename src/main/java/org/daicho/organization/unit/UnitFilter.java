package org.daicho.organization.unit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of units may be narrowed. */
public class UnitFilter {

    @QueryParam("q")
    @Parameter(description = "名称の一部。Part of the name.", example = "総務")
    public @Nullable String q;

    @QueryParam("parentId")
    @Parameter(description = "上位の組織。The unit above.")
    public @Nullable UUID parentId;

    @QueryParam("on")
    @Parameter(description = "この日に存在するもの。Those that exist on this day.", example = "2026-04-01")
    public @Nullable LocalDate on;

    @QueryParam("sort")
    @Parameter(description = "並び順：name, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.nameKey) > 0")
                .when("parentId", parentId, "e.parentId = :parentId")
                .when("on", on, "e.validFrom <= :on and (e.validUntil is null or e.validUntil >= :on)");
    }
}
