package org.daicho.organization.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.term.Term;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit of the body (組織) as the register holds it; see {@link NewUnit}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrganizationUnit")
@Remembered("organization-unit")
public record UnitView(
        UUID id,
        long version,
        String name,
        @Nullable String code,
        @Nullable UUID parentId,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** Its days. */
    public Term term() {
        return new Term(validFrom, validUntil);
    }

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.id,
                unit.version,
                unit.name,
                unit.code,
                unit.parentId,
                unit.validFrom,
                unit.validUntil,
                unit.note,
                unit.createdAt,
                unit.updatedAt);
    }
}
