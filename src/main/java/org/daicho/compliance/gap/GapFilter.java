package org.daicho.compliance.gap;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of gaps may be narrowed. */
public class GapFilter {

    @QueryParam("on")
    @Parameter(
            description = "この日に不備であるもの。将来の日も指定できる。既定は今日。Open on this day, which may be one to come; today if absent.",
            example = "2027-04-01")
    public @Nullable LocalDate on;

    @QueryParam("asOf")
    @Parameter(
            description = "この時点で台帳が知っていたことによる答え。The answer as the register would have given it at that moment.",
            example = "2026-10-01T00:00:00Z")
    public @Nullable Instant asOf;

    @QueryParam("rule")
    @Parameter(description = "規則の符号。Code of the rule.", example = "CONTRACT_CLAUSE_MISSING")
    public @Nullable String rule;

    @QueryParam("severity")
    @Parameter(description = "重大さ。Severity.")
    public @Nullable Severity severity;

    @QueryParam("minimumSeverity")
    @Parameter(description = "これ以上の重大さ。This severity or worse.")
    public @Nullable Severity minimumSeverity;

    @QueryParam("subjectType")
    @Parameter(description = "対象の種類。Type of the subject.", example = "contract")
    public @Nullable String subjectType;

    @QueryParam("contractId")
    @Parameter(description = "委託契約。The contract.")
    public @Nullable UUID contractId;

    @QueryParam("contractorId")
    @Parameter(description = "委託事業者（その契約とサービスの不備も含む）。The contractor, with its contracts and services.")
    public @Nullable UUID contractorId;

    @QueryParam("serviceId")
    @Parameter(description = "クラウドサービス・ソーシャルメディア。The cloud service or social media account.")
    public @Nullable UUID serviceId;

    @QueryParam("unitId")
    @Parameter(description = "所管する組織。The unit it belongs to.")
    public @Nullable UUID unitId;

    @QueryParam("postId")
    @Parameter(description = "その日に責任を持つ職。The post that answers for it on that day.")
    public @Nullable UUID postId;

    @QueryParam("personId")
    @Parameter(description = "その日に責任を持つ職に在職する人。Who holds the post that answers for it on that day.")
    public @Nullable UUID personId;

    @QueryParam("dueAfter")
    public @Nullable LocalDate dueAfter;

    @QueryParam("dueBefore")
    public @Nullable LocalDate dueBefore;

    @QueryParam("openedAfter")
    public @Nullable LocalDate openedAfter;

    @QueryParam("openedBefore")
    public @Nullable LocalDate openedBefore;

    @QueryParam("sort")
    @Parameter(
            description =
                    "並び順：severity, dueOn, opensOn（先頭に - で逆順）。既定は重大なものから。Order; a leading - reverses it; the worst first if absent.")
    public @Nullable String sort;

    /** The day that is asked about. */
    LocalDate day(Clock clock) {
        return on != null ? on : asOf != null ? LocalDate.ofInstant(asOf, clock.getZone()) : LocalDate.now(clock);
    }

    /**
     * Due days are compared by the column that the index has, in which what has no due day comes last.
     *
     * @param posts those that the person holds that day; null when no person is asked for
     */
    Criteria criteria(LocalDate day, @Nullable Collection<UUID> posts) {
        Criteria criteria = new Criteria();
        Map<String, Object> always = new HashMap<>(Map.of("day", day));
        criteria.always("e.opensOn <= :day and (e.closesOn is null or e.closesOn > :day)", always)
                .when("on", on, "e.opensOn <= :on");
        if (asOf == null) {
            criteria.always("e.recordedUntil is null", Map.of());
        }
        criteria.when("asOf", asOf, "e.recordedFrom <= :asOf and (e.recordedUntil is null or e.recordedUntil > :asOf)")
                .when("rule", rule, "e.rule = :rule")
                .when("severity", name(severity), rank(severity), "e.severity = :severity")
                .when("minimumSeverity", name(minimumSeverity), rank(minimumSeverity), "e.severity >= :minimumSeverity")
                .when("subjectType", subjectType, "e.subjectType = :subjectType")
                .when("contractId", contractId, "e.contractId = :contractId")
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("serviceId", serviceId, "e.serviceId = :serviceId")
                .when("unitId", unitId, "e.unitId = :unitId")
                .when("postId", postId, answers("s.postId = :postId"))
                .when(
                        "personId",
                        personId == null ? null : personId.toString(),
                        posts,
                        answers("s.postId in :personId"))
                .when("dueAfter", dueAfter, "e.dueOrder >= :dueAfter and e.dueOn is not null")
                .when("dueBefore", dueBefore, "e.dueOrder <= :dueBefore and e.dueOn is not null")
                .when("openedAfter", openedAfter, "e.opensOn >= :openedAfter")
                .when("openedBefore", openedBefore, "e.opensOn <= :openedBefore");
        return criteria;
    }

    private static String answers(String condition) {
        return "exists (select 1 from Assignment s where s.subjectType = e.anchorType and s.subjectId = e.anchorId and "
                + condition + " and s.fromOn <= :day and (s.untilOn is null or s.untilOn >= :day))";
    }

    private static @Nullable Integer rank(@Nullable Severity severity) {
        return severity == null ? null : severity.rank();
    }

    private static @Nullable String name(@Nullable Severity severity) {
        return severity == null ? null : severity.name();
    }
}
