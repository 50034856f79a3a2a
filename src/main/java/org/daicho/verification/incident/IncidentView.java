package org.daicho.verification.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.contract.terms.Classification;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.text.Text;
import org.daicho.verification.incident.terms.IncidentKind;
import org.daicho.verification.incident.terms.IncidentReport;
import org.daicho.verification.incident.terms.IncidentState;
import org.daicho.verification.incident.terms.ReportDeadlines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An incident (事故) as the register holds it; see {@link org.daicho.verification.incident.terms.NewIncident}.
 *
 * @param deadlines by when it is to be reported; absent where nothing is
 * @param overdue a report that is due is missing, and today its last day is over; absent in the record of changes
 * @param closingNote what was learned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Incident")
@Remembered("incident")
public record IncidentView(
        UUID id,
        long version,
        IncidentState state,
        IncidentKind kind,
        String title,
        String description,
        @Nullable UUID contractorId,
        @Nullable UUID contractId,
        @Nullable UUID serviceId,
        @Nullable Instant happenedAt,
        Instant noticedAt,
        @Nullable Instant reportedToUsAt,
        @Nullable Classification classification,
        boolean personalData,
        boolean myNumber,
        @Nullable Long personsAffected,
        boolean wrongful,
        @Nullable String noReportReason,
        @Nullable Boolean suspensionDemanded,
        @Nullable String suspensionReason,
        @Nullable Deadlines deadlines,
        @Nullable IncidentReport firstReport,
        @Nullable IncidentReport finalReport,
        @Nullable LocalDate closedOn,
        @Schema(examples = "送信前の宛先確認を手順に加えた。") @Nullable String closingNote,
        @Schema(examples = "false") @Nullable Boolean overdue,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /**
     * By when the reports are due, and where that is said.
     *
     * @param verified false: recalled, not yet checked against its source
     */
    @Schema(name = "IncidentDeadlines")
    public record Deadlines(
            @Schema(examples = "2026-06-06") LocalDate firstReportDueOn,
            @Schema(examples = "2026-07-01") LocalDate finalReportDueOn,
            @Schema(
                            examples =
                                    "{\"ja\": \"個人情報保護法第68条第1項\", \"en\": \"Act on the Protection of Personal Information\"}")
                    Text source,
            @Schema(examples = "false") boolean verified) {

        static @Nullable Deadlines of(Incident incident) {
            return incident.firstReportDueOn == null || incident.finalReportDueOn == null
                    ? null
                    : new Deadlines(
                            incident.firstReportDueOn,
                            incident.finalReportDueOn,
                            ReportDeadlines.SOURCE,
                            ReportDeadlines.VERIFIED);
        }
    }

    static IncidentView of(Incident incident, @Nullable LocalDate today) {
        return new IncidentView(
                incident.id,
                incident.version,
                incident.state,
                incident.kind,
                incident.title,
                incident.description,
                incident.contractorId,
                incident.contractId,
                incident.serviceId,
                incident.happenedAt,
                incident.noticedAt,
                incident.reportedToUsAt,
                incident.classification(),
                incident.personalData,
                incident.myNumber,
                incident.personsAffected,
                incident.wrongful,
                incident.noReportReason,
                incident.suspensionDemanded,
                incident.suspensionReason,
                Deadlines.of(incident),
                incident.firstReport,
                incident.finalReport,
                incident.closedOn,
                incident.closingNote,
                today == null ? null : incident.isOverdue(today),
                incident.createdAt,
                incident.updatedAt);
    }
}
