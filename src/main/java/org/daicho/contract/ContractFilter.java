package org.daicho.contract;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.term.Ordinance80;
import org.daicho.contract.term.OrdinanceFilter;
import org.daicho.contract.term.Renewal;
import org.daicho.contract.terms.ContractState;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of contracts may be narrowed. Dates are inclusive. */
public class ContractFilter {

    @QueryParam("q")
    @Parameter(
            description = "件名・契約番号・委託先名で探す。Part of the title, the reference or the contractor's name.",
            example = "保守")
    public @Nullable String q;

    @QueryParam("reference")
    @Parameter(description = "契約番号（全角・半角は区別しない）。The reference, whatever its width.")
    public @Nullable String reference;

    @QueryParam("fiscalYear")
    public @Nullable Integer fiscalYear;

    @QueryParam("runsInFiscalYear")
    @Parameter(
            description = "この年度に登録されたか履行期間がかかる契約。Registered in that fiscal year or performed in it.",
            example = "2026")
    public @Nullable Integer runsInFiscalYear;

    /** For other rooms: one contract as a list of one. */
    public @Nullable UUID id;

    @QueryParam("state")
    public @Nullable ContractState state;

    @QueryParam("contractorId")
    public @Nullable UUID contractorId;

    @QueryParam("kind")
    public @Nullable WorkKind kind;

    @QueryParam("personalData")
    public @Nullable Boolean personalData;

    @QueryParam("myNumber")
    public @Nullable Boolean myNumber;

    @QueryParam("confidentiality")
    public @Nullable Confidentiality confidentiality;

    @QueryParam("networkZone")
    public @Nullable String networkZone;

    @QueryParam("responsibleUnit")
    public @Nullable String responsibleUnit;

    @QueryParam("unitId")
    @Parameter(description = "所管の組織。The unit in charge.")
    public @Nullable UUID unitId;

    @QueryParam("ownerPostId")
    @Parameter(description = "今日この職が責任者である契約。Contracts whose owner is this post today.")
    public @Nullable UUID ownerPostId;

    @QueryParam("renewal")
    public @Nullable Renewal renewal;

    @QueryParam("ordinance80")
    @Parameter(
            description = "令和8年総務省令80号の適用。TO_BE_DECIDED は、判断のまだない更新契約。Whether the ordinance of 2026 reaches it;"
                    + " TO_BE_DECIDED are renewals about which nobody has decided.")
    public @Nullable Ordinance80 ordinance80;

    @QueryParam("noticeAfter")
    @Parameter(description = "更新・終了の通知期限がこの日以後。The last day of notice is this day or later.")
    public @Nullable LocalDate noticeAfter;

    @QueryParam("noticeBefore")
    @Parameter(description = "更新・終了の通知期限がこの日以前。The last day of notice is this day or earlier.")
    public @Nullable LocalDate noticeBefore;

    @QueryParam("startsAfter")
    public @Nullable LocalDate startsAfter;

    @QueryParam("startsBefore")
    public @Nullable LocalDate startsBefore;

    @QueryParam("endsAfter")
    public @Nullable LocalDate endsAfter;

    @QueryParam("endsBefore")
    public @Nullable LocalDate endsBefore;

    @QueryParam("ownField")
    @Size(max = 10) @Parameter(
            description = "独自項目で絞る：key:値。数値と日付は key>=値、key<=値 も可。Own fields as key:value; numbers and dates also as"
                    + " key>=value and key<=value. May be repeated.",
            example = "[\"budgetCode:委託料\"]")
    public @Nullable List<String> ownField;

    @QueryParam("sort")
    @Parameter(description = "並び順：reference, startsOn, endsOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        Criteria criteria = new Criteria();
        if (runsInFiscalYear != null) {
            FiscalYear year = new FiscalYear(runsInFiscalYear);
            criteria.when(
                            "runsInFiscalYear",
                            runsInFiscalYear,
                            "(e.fiscalYear = :runsInFiscalYear or (e.startsOn <= :yearEnd and e.endsOn >= :yearStart))")
                    .with(Map.of("yearStart", year.first(), "yearEnd", year.last()));
        }
        return OrdinanceFilter.narrow(criteria, ordinance80)
                .when("id", id, "e.id = :id")
                .when("reference", reference, folded(reference), "e.naming.referenceKey = :reference")
                .when("fiscalYear", fiscalYear, "e.fiscalYear = :fiscalYear")
                .when("state", state, "e.course.state = :state")
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("kind", kind, "e.kind = :kind")
                .when("personalData", personalData, "e.information.personalData = :personalData")
                .when("myNumber", myNumber, "e.information.myNumber = :myNumber")
                .when(
                        "confidentiality",
                        confidentiality,
                        "e.information.classification.confidentiality = :confidentiality")
                .when("networkZone", networkZone, "array_contains(e.information.networkZones, :networkZone)")
                .when("responsibleUnit", responsibleUnit, "e.responsibleUnit = :responsibleUnit")
                .when("unitId", unitId, "e.unitId = :unitId")
                .when("renewal", renewal, "e.renewal = :renewal")
                .when("noticeAfter", noticeAfter, "e.noticeOn >= :noticeAfter")
                .when("noticeBefore", noticeBefore, "e.noticeOn <= :noticeBefore")
                .when("startsAfter", startsAfter, "e.startsOn >= :startsAfter")
                .when("startsBefore", startsBefore, "e.startsOn <= :startsBefore")
                .when("endsAfter", endsAfter, "e.endsOn >= :endsAfter")
                .when("endsBefore", endsBefore, "e.endsOn <= :endsBefore");
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : SearchText.fold(text);
    }
}
