package org.daicho.catalogue.own;

import jakarta.ws.rs.QueryParam;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of own requirements may be narrowed. */
public class OwnRequirementFilter {

    @QueryParam("q")
    @Parameter(description = "要件の文の一部。Part of the text in either language.", example = "再委託")
    public @Nullable String q;

    @QueryParam("edition")
    @Parameter(description = "この版の要件に対応するもの。Those that map to requirements of this edition.", example = "R8.3")
    public @Nullable String edition;

    @QueryParam("mapsTo")
    @Parameter(description = "この要件に対応するもの。Those that map to this requirement.", example = "CL-08")
    public @Nullable String mapsTo;

    @QueryParam("sort")
    @Parameter(description = "並び順：code, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        String sameEdition = edition == null ? "" : "m.edition = :edition and ";
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.titleKey) > 0")
                .when("edition", edition, "exists (select 1 from e.maps m where m.edition = :edition)")
                .when("mapsTo", mapsTo, "exists (select 1 from e.maps m where " + sameEdition + "m.code = :mapsTo)");
    }
}
