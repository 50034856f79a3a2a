package org.daicho.ownfield;

import jakarta.ws.rs.QueryParam;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of own fields may be narrowed. */
public class OwnFieldFilter {

    @QueryParam("q")
    @Parameter(description = "日本語の項目名の一部。Part of the Japanese label.", example = "予算")
    public @Nullable String q;

    @QueryParam("owner")
    @Parameter(description = "項目が付くもの。What the field is a column of.")
    public @Nullable Owner owner;

    @QueryParam("type")
    @Parameter(description = "値の型。What it holds.")
    public @Nullable FieldType type;

    @QueryParam("required")
    @Parameter(description = "必須か。Whether it must be filled.")
    public @Nullable Boolean required;

    @QueryParam("retired")
    @Parameter(description = "使用をやめたか。Whether it is retired.")
    public @Nullable Boolean retired;

    @QueryParam("sort")
    @Parameter(description = "並び順：order, key, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.headingKey) > 0")
                .when("owner", owner, "e.owner = :owner")
                .when("type", type, "e.type = :type")
                .when("required", required, "e.required = :required")
                .when("retired", retired, "e.retired = :retired");
    }
}
