package org.daicho.contractor;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.contractor.attestation.kind.AttestationKind;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.time.TokyoClock;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of contractors may be narrowed. Dates are inclusive. */
public class ContractorFilter {

    private static final String HELD_TODAY =
            """
            exists (select 1 from Attestation held where held.contractorId = e.id and held.kind = :attestation
            and held.validFrom <= :today and (held.validUntil is null or held.validUntil >= :today)
            and (held.revokedOn is null or held.revokedOn > :today))""";

    private static final String DECLARED =
            """
            (e.externalsDeclaration.declaredOn <= :today and (e.externalsDeclaration.validUntil is null
            or e.externalsDeclaration.validUntil >= :today))""";

    /** What was never declared is not known to be false, so the condition has to say that too. */
    private static final String DECLARED_OR_NOT = "(:hasDeclaration = true and " + DECLARED
            + " or :hasDeclaration = false and (e.externalsDeclaration.declaredOn is null or not " + DECLARED + "))";

    @QueryParam("q")
    @Parameter(
            description = "名称（旧称を含む）・読み・法人番号で探す。Part of a name, a former name or a reading, or a corporate number.",
            example = "ｼｽﾞｸｲｼ")
    public @Nullable String q;

    @QueryParam("state")
    @Parameter(description = "状態。State.")
    public @Nullable ContractorState state;

    @QueryParam("country")
    @Parameter(
            description = "本店か議決権の過半数保有者の所在国。Where its headquarters or the holder of its majority sits.",
            example = "JP")
    public @Nullable String country;

    @QueryParam("attestation")
    @Parameter(description = "今日有効な認証・登録の種類。A kind of attestation that is valid today.")
    public @Nullable AttestationKind attestation;

    @QueryParam("hasDeclaration")
    @Parameter(description = "外部主体に該当しない旨の有効な宣誓があるか。Whether it has a valid declaration of being no external actor.")
    public @Nullable Boolean hasDeclaration;

    @QueryParam("updatedAfter")
    @Parameter(description = "この日以後に変更されたもの。Changed on this day or later.", example = "2026-04-01")
    public @Nullable LocalDate updatedAfter;

    @QueryParam("ownField")
    @Size(max = 10) @Parameter(
            description = "独自項目で絞る：key:値。数値と日付は key>=値、key<=値 も可。Own fields as key:value; numbers and dates also as"
                    + " key>=value and key<=value. May be repeated.",
            example = "[\"budgetCode:委託料\"]")
    public @Nullable List<String> ownField;

    @QueryParam("sort")
    @Parameter(description = "並び順：name, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria(LocalDate today) {
        Criteria criteria = new Criteria()
                .when("state", state, "e.state = :state")
                .when("country", country, "(e.headquartersCountry = :country or e.majorityOwner.country = :country)")
                .when("attestation", attestation, HELD_TODAY)
                .when("hasDeclaration", hasDeclaration, DECLARED_OR_NOT)
                .when(
                        "updatedAfter",
                        updatedAfter == null ? null : updatedAfter.toString(),
                        updatedAfter == null
                                ? null
                                : updatedAfter.atStartOfDay(TokyoClock.ZONE).toInstant(),
                        "e.updatedAt >= :updatedAfter");
        if (attestation != null || hasDeclaration != null) {
            criteria.with(Map.of("today", today));
        }
        return ContractorSearch.apply(criteria, q);
    }
}
