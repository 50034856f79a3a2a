package org.daicho.externalservice.social;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of social media accounts may be narrowed. Dates are inclusive. */
public class AccountFilter {

    @QueryParam("q")
    @Parameter(
            description =
                    "アカウント名・サービス・目的・受託者で探す。Part of the name, the platform, the purpose or the operating contractor.",
            example = "kankyo")
    public @Nullable String q;

    /** For other rooms: one account as a list of one. */
    public @Nullable UUID id;

    @QueryParam("platform")
    @Parameter(description = "サービス（全角・半角は区別しない）。The platform, whatever its width.", example = "X")
    public @Nullable String platform;

    @QueryParam("state")
    public @Nullable ServiceState state;

    @QueryParam("unitId")
    public @Nullable UUID unitId;

    @QueryParam("contractorId")
    public @Nullable UUID contractorId;

    @QueryParam("postId")
    @Parameter(description = "今日この職が責任者であるもの。Those whose responsible person is this post today.")
    public @Nullable UUID postId;

    @QueryParam("officialSiteListed")
    public @Nullable Boolean officialSiteListed;

    @QueryParam("termsReviewDueBefore")
    @Parameter(description = "規約の次回確認がこの日以前のもの。Terms to be reviewed again by this day.", example = "2026-12-31")
    public @Nullable LocalDate termsReviewDueBefore;

    @QueryParam("dormantOn")
    @Parameter(
            description = "利用中で、この日に休眠とみなされるもの。Those in use that count as dormant on this day.",
            example = "2026-12-31")
    public @Nullable LocalDate dormantOn;

    @QueryParam("ownField")
    @Size(max = 10) @Parameter(
            description = "独自項目で絞る：key:値。数値と日付は key>=値、key<=値 も可。Own fields as key:value; numbers and dates also as"
                    + " key>=value and key<=value. May be repeated.",
            example = "[\"budgetCode:委託料\"]")
    public @Nullable List<String> ownField;

    @QueryParam("sort")
    @Parameter(description = "並び順：accountName, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("id", id, "e.id = :id")
                .when(
                        "platform",
                        platform,
                        platform == null ? null : SearchText.fold(platform),
                        "e.platformKey = :platform")
                .when("state", state, "e.state = :state")
                .when("unitId", unitId, "e.unitId = :unitId")
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("officialSiteListed", officialSiteListed, "e.officialSiteListed = :officialSiteListed")
                .when("termsReviewDueBefore", termsReviewDueBefore, "e.termsReviewDueOn <= :termsReviewDueBefore")
                .when("dormantOn", dormantOn, "e.dormantFrom <= :dormantOn and e.state in (FOUND, IN_USE)");
    }
}
