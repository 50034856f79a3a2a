package org.daicho.catalogue.template;

import jakarta.ws.rs.QueryParam;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of templates may be narrowed. */
public class ContractTemplateFilter {

    @QueryParam("q")
    @Parameter(description = "名称の一部。Part of the name.", example = "個人情報")
    public @Nullable String q;

    @QueryParam("edition")
    @Parameter(description = "この版のために書かれたもの。Those written for this edition.", example = "R8.3")
    public @Nullable String edition;

    @QueryParam("states")
    @Parameter(description = "この要件か独自要件を定めるもの。Those that state this requirement.", example = "CL-08")
    public @Nullable String states;

    @QueryParam("sort")
    @Parameter(description = "並び順：name, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.nameKey) > 0")
                .when("edition", edition, "e.edition = :edition")
                .when("states", states, "exists (select 1 from e.articles a where array_contains(a.states, :states))");
    }
}
