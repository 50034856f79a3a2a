package org.daicho.verification.incident;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.time.TokyoClock;
import org.daicho.verification.incident.terms.IncidentKind;
import org.daicho.verification.incident.terms.IncidentState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of incidents may be narrowed. Dates are inclusive. */
public class IncidentFilter {

    private static final String NEXT_DUE = "case when e.firstReport.reportedOn is null then e.firstReportDueOn"
            + " when e.finalReport.reportedOn is null then e.finalReportDueOn end";

    @QueryParam("q")
    @Parameter(description = "件名の一部。Part of the title.", example = "誤送信")
    public @Nullable String q;

    @QueryParam("contractId")
    public @Nullable UUID contractId;

    @QueryParam("contractorId")
    public @Nullable UUID contractorId;

    @QueryParam("serviceId")
    public @Nullable UUID serviceId;

    @QueryParam("state")
    public @Nullable IncidentState state;

    @QueryParam("kind")
    public @Nullable IncidentKind kind;

    @QueryParam("personalData")
    public @Nullable Boolean personalData;

    @QueryParam("noticedAfter")
    @Parameter(description = "発覚日（日本時間）がこの日以後。Noticed on this day in Japan, or later.", example = "2026-04-01")
    public @Nullable LocalDate noticedAfter;

    @QueryParam("noticedBefore")
    @Parameter(description = "発覚日（日本時間）がこの日以前。Noticed on this day in Japan, or earlier.", example = "2027-03-31")
    public @Nullable LocalDate noticedBefore;

    @QueryParam("dueAfter")
    @Parameter(description = "次の報告（速報、済めば確報）の期限がこの日以後。The next report is due on this day or later.")
    public @Nullable LocalDate dueAfter;

    @QueryParam("dueBefore")
    @Parameter(description = "次の報告（速報、済めば確報）の期限がこの日以前。The next report is due on this day or earlier.")
    public @Nullable LocalDate dueBefore;

    @QueryParam("overdueOn")
    @Parameter(description = "この日に報告の期限を過ぎている事故。Those of which a report is missing and overdue on this day.")
    public @Nullable LocalDate overdueOn;

    @QueryParam("sort")
    @Parameter(description = "並び順：noticedAt, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.titleKey) > 0")
                .when("contractId", contractId, "e.contractId = :contractId")
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("serviceId", serviceId, "e.serviceId = :serviceId")
                .when("state", state, "e.state = :state")
                .when("kind", kind, "e.kind = :kind")
                .when("personalData", personalData, "e.personalData = :personalData")
                .when("noticedAfter", written(noticedAfter), start(noticedAfter), "e.noticedAt >= :noticedAfter")
                .when(
                        "noticedBefore",
                        written(noticedBefore),
                        start(noticedBefore == null ? null : noticedBefore.plusDays(1)),
                        "e.noticedAt < :noticedBefore")
                .when("dueAfter", dueAfter, NEXT_DUE + " >= :dueAfter")
                .when("dueBefore", dueBefore, NEXT_DUE + " <= :dueBefore")
                .when("overdueOn", overdueOn, "e.state <> 'CLOSED' and " + NEXT_DUE + " < :overdueOn");
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(TokyoClock.ZONE).toInstant();
    }
}
