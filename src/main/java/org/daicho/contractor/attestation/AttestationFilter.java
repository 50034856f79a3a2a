package org.daicho.contractor.attestation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.contractor.attestation.kind.AttestationKind;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of attestations may be narrowed. Dates are inclusive. */
public class AttestationFilter {

    @QueryParam("kind")
    @Parameter(description = "種類。Kind.")
    public @Nullable AttestationKind kind;

    @QueryParam("validUntilAfter")
    @Parameter(description = "有効期限がこの日以後。Valid until this day or later.", example = "2026-04-01")
    public @Nullable LocalDate validUntilAfter;

    @QueryParam("validUntilBefore")
    @Parameter(description = "有効期限がこの日以前。Valid until this day or earlier.", example = "2027-03-31")
    public @Nullable LocalDate validUntilBefore;

    @QueryParam("expiredOn")
    @Parameter(description = "この日に期限切れか取消し済みのもの。Expired or revoked on this day.", example = "2026-04-01")
    public @Nullable LocalDate expiredOn;

    @QueryParam("sort")
    @Parameter(description = "並び順：validUntil, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria(@Nullable UUID contractorId) {
        return new Criteria()
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("kind", kind, "e.kind = :kind")
                .when("validUntilAfter", validUntilAfter, "e.validUntil >= :validUntilAfter")
                .when("validUntilBefore", validUntilBefore, "e.validUntil <= :validUntilBefore")
                .when("expiredOn", expiredOn, "(e.validUntil < :expiredOn or e.revokedOn <= :expiredOn)");
    }
}
