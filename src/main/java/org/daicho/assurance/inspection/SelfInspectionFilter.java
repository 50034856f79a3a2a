package org.daicho.assurance.inspection;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of self-inspections may be narrowed. Dates are inclusive. */
public class SelfInspectionFilter {

    @QueryParam("q")
    @Parameter(description = "名称の一部。Part of the title.", example = "自己点検")
    public @Nullable String q;

    @QueryParam("state")
    public @Nullable SelfInspectionState state;

    @QueryParam("fiscalYear")
    public @Nullable Integer fiscalYear;

    @QueryParam("opensAfter")
    public @Nullable LocalDate opensAfter;

    @QueryParam("opensBefore")
    public @Nullable LocalDate opensBefore;

    @QueryParam("closesAfter")
    public @Nullable LocalDate closesAfter;

    @QueryParam("closesBefore")
    public @Nullable LocalDate closesBefore;

    @QueryParam("sort")
    @Parameter(description = "並び順：opensOn, closesOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.titleKey) > 0")
                .when("state", state, "e.state = :state")
                .when("fiscalYear", fiscalYear, "e.fiscalYear = :fiscalYear")
                .when("opensAfter", opensAfter, "e.opensOn >= :opensAfter")
                .when("opensBefore", opensBefore, "e.opensOn <= :opensBefore")
                .when("closesAfter", closesAfter, "e.closesOn >= :closesAfter")
                .when("closesBefore", closesBefore, "e.closesOn <= :closesBefore");
    }
}
