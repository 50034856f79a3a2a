package org.daicho.externalservice.exemption;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of exceptions may be narrowed. */
public class ExemptionFilter {

    @QueryParam("kind")
    public @Nullable ExemptionKind kind;

    @QueryParam("on")
    @Parameter(description = "この日に有効なもの。Those that hold on this day.", example = "2026-04-01")
    public @Nullable LocalDate on;

    @QueryParam("sort")
    @Parameter(description = "並び順：fromOn, untilOn（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("kind", kind, "e.kind = :kind")
                .when("on", on, "e.fromOn <= :on and e.untilOn >= :on");
    }
}
