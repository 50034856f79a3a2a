package org.daicho.externalservice.cloud;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of cloud services may be narrowed. Dates are inclusive. */
public class CloudFilter {

    @QueryParam("q")
    @Parameter(description = "サービス名・提供事業者で探す。Part of the name or the provider.", example = "給与")
    public @Nullable String q;

    /** For other rooms: one service as a list of one. */
    public @Nullable UUID id;

    @QueryParam("state")
    public @Nullable ServiceState state;

    @QueryParam("unitId")
    public @Nullable UUID unitId;

    @QueryParam("contractorId")
    public @Nullable UUID contractorId;

    @QueryParam("postId")
    @Parameter(description = "今日この職がクラウドサービス管理者であるもの。Those whose manager is this post today.")
    public @Nullable UUID postId;

    @QueryParam("confidentiality")
    public @Nullable Confidentiality confidentiality;

    @QueryParam("personalData")
    public @Nullable Boolean personalData;

    @QueryParam("myNumber")
    public @Nullable Boolean myNumber;

    @QueryParam("uniformTerms")
    public @Nullable Boolean uniformTerms;

    @QueryParam("country")
    @Parameter(description = "データの所在国（ISO 3166-1 の2文字）。A country in which its data are.", example = "US")
    public @Nullable String country;

    @QueryParam("dataCountriesUnknown")
    public @Nullable Boolean dataCountriesUnknown;

    @QueryParam("termsReviewDueBefore")
    @Parameter(description = "規約の次回確認がこの日以前のもの。Terms to be reviewed again by this day.", example = "2026-12-31")
    public @Nullable LocalDate termsReviewDueBefore;

    @QueryParam("ownField")
    @Size(max = 10) @Parameter(
            description = "独自項目で絞る：key:値。数値と日付は key>=値、key<=値 も可。Own fields as key:value; numbers and dates also as"
                    + " key>=value and key<=value. May be repeated.",
            example = "[\"budgetCode:委託料\"]")
    public @Nullable List<String> ownField;

    @QueryParam("sort")
    @Parameter(description = "並び順：name, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("id", id, "e.id = :id")
                .when("state", state, "e.state = :state")
                .when("unitId", unitId, "e.unitId = :unitId")
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("confidentiality", confidentiality, "e.confidentiality = :confidentiality")
                .when("personalData", personalData, "e.personalData = :personalData")
                .when("myNumber", myNumber, "e.myNumber = :myNumber")
                .when("uniformTerms", uniformTerms, "e.uniformTerms = :uniformTerms")
                .when(
                        "country",
                        country,
                        country == null ? null : country.toUpperCase(Locale.ROOT),
                        "array_contains(e.dataCountries, :country)")
                .when("dataCountriesUnknown", dataCountriesUnknown, "e.dataCountriesUnknown = :dataCountriesUnknown")
                .when("termsReviewDueBefore", termsReviewDueBefore, "e.termsReviewDueOn <= :termsReviewDueBefore");
    }
}
