package org.daicho.contractor;

import jakarta.ws.rs.QueryParam;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of contractors may be narrowed. */
public class ContractorFilter {

    @QueryParam("q")
    @Parameter(description = "名称・読み・法人番号で探す。Part of a name or its reading, or a corporate number.", example = "ｼｽﾞｸｲｼ")
    public @Nullable String q;

    @QueryParam("state")
    @Parameter(description = "状態。State.")
    public @Nullable ContractorState state;

    @QueryParam("sort")
    @Parameter(description = "並び順：name, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return ContractorSearch.apply(new Criteria().when("state", state, "e.state = :state"), q);
    }
}
