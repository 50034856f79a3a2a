package org.daicho.organization.post;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of posts may be narrowed. */
public class PostFilter {

    static final String HELD_ON = "exists (select 1 from Holding h where h.postId = e.id and h.fromOn <= :%1$s"
            + " and (h.untilOn is null or h.untilOn >= :%1$s))";

    private static final String EXISTS_ON = "e.validFrom <= :%1$s and (e.validUntil is null or e.validUntil >= :%1$s)";

    @QueryParam("q")
    @Parameter(description = "職名の一部。Part of the name.", example = "課長")
    public @Nullable String q;

    @QueryParam("unitId")
    @Parameter(description = "組織。The unit.")
    public @Nullable UUID unitId;

    @QueryParam("securityRole")
    @Parameter(description = "情報セキュリティの組織体制での役割。What it is in the organisation of information security.")
    public @Nullable SecurityRole securityRole;

    @QueryParam("on")
    @Parameter(description = "この日に存在するもの。Those that exist on this day.", example = "2026-04-01")
    public @Nullable LocalDate on;

    @QueryParam("vacantOn")
    @Parameter(
            description = "この日に存在し、就いている人がいないもの。Those that exist on this day and that nobody holds.",
            example = "2027-04-01")
    public @Nullable LocalDate vacantOn;

    @QueryParam("sort")
    @Parameter(description = "並び順：name, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.nameKey) > 0")
                .when("unitId", unitId, "e.unitId = :unitId")
                .when(
                        "securityRole",
                        securityRole == null ? null : securityRole.name(),
                        "array_contains(e.securityRoles, :securityRole)")
                .when("on", on, EXISTS_ON.formatted("on"))
                .when(
                        "vacantOn",
                        vacantOn,
                        EXISTS_ON.formatted("vacantOn") + " and not " + HELD_ON.formatted("vacantOn"));
    }
}
