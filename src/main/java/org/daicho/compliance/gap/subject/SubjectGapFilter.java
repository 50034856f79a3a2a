package org.daicho.compliance.gap.subject;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.daicho.compliance.gap.GapFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The moments about which the gaps of one thing can be asked. */
public class SubjectGapFilter {

    @QueryParam("on")
    @Parameter(description = "この日に不備であるもの。既定は今日。Open on this day; today if absent.", example = "2027-04-01")
    public @Nullable LocalDate on;

    @QueryParam("asOf")
    @Parameter(
            description = "この時点で台帳が知っていたことによる答え。The answer as the register would have given it at that moment.",
            example = "2026-10-01T00:00:00Z")
    public @Nullable Instant asOf;

    GapFilter gaps() {
        GapFilter filter = new GapFilter();
        filter.on = on;
        filter.asOf = asOf;
        return filter;
    }
}
