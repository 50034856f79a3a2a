package org.daicho.verification.incident;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.contract.terms.Classification;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.text.SearchText;
import org.daicho.verification.incident.terms.IncidentKind;
import org.daicho.verification.incident.terms.IncidentReport;
import org.daicho.verification.incident.terms.IncidentState;
import org.daicho.verification.incident.terms.NewIncident;
import org.daicho.verification.incident.terms.ReportDeadlines;
import org.jspecify.annotations.Nullable;

/** An incident and the reports about it. */
@Entity(name = "Incident")
class Incident extends Kept {

    @Enumerated(EnumType.STRING)
    IncidentState state;

    @Enumerated(EnumType.STRING)
    IncidentKind kind;

    String title;
    String titleKey;
    String description;

    @Nullable UUID contractorId;

    @Nullable UUID contractId;

    @Nullable UUID serviceId;

    @Nullable Instant happenedAt;

    Instant noticedAt;

    @Nullable Instant reportedToUsAt;

    @Enumerated(EnumType.STRING)
    @Nullable Confidentiality confidentiality;

    @Enumerated(EnumType.STRING)
    Classification.@Nullable Integrity integrity;

    @Enumerated(EnumType.STRING)
    Classification.@Nullable Availability availability;

    boolean personalData;
    boolean myNumber;

    @Nullable Long personsAffected;

    boolean wrongful;

    @Nullable String noReportReason;

    @Nullable Boolean suspensionDemanded;

    @Nullable String suspensionReason;

    @Nullable LocalDate firstReportDueOn;

    @Nullable LocalDate finalReportDueOn;

    @Embedded
    @AttributeOverride(name = "reportedOn", column = @Column(name = "first_reported_on"))
    @AttributeOverride(name = "reportedTo", column = @Column(name = "first_reported_to"))
    @AttributeOverride(
            name = "evidenceIds",
            column = @Column(name = "first_report_evidence_ids", columnDefinition = "uuid[]"))
    @Nullable IncidentReport firstReport;

    @Embedded
    @AttributeOverride(name = "reportedOn", column = @Column(name = "final_reported_on"))
    @AttributeOverride(name = "reportedTo", column = @Column(name = "final_reported_to"))
    @AttributeOverride(
            name = "evidenceIds",
            column = @Column(name = "final_report_evidence_ids", columnDefinition = "uuid[]"))
    @Nullable IncidentReport finalReport;

    @Nullable LocalDate closedOn;

    @Nullable String closingNote;

    protected Incident() {}

    Incident(UUID id, NewIncident wanted, Instant now) {
        super(id, now);
        state = IncidentState.OPEN;
        write(wanted);
    }

    final void write(NewIncident wanted) {
        kind = wanted.kind();
        title = wanted.title();
        titleKey = SearchText.fold(title);
        description = wanted.description();
        contractorId = wanted.contractorId();
        contractId = wanted.contractId();
        serviceId = wanted.serviceId();
        happenedAt = wanted.happenedAt();
        noticedAt = wanted.noticedAt();
        reportedToUsAt = wanted.reportedToUsAt();
        Classification touched = wanted.classification();
        confidentiality = touched == null ? null : touched.confidentiality();
        integrity = touched == null ? null : touched.integrity();
        availability = touched == null ? null : touched.availability();
        personalData = wanted.personalData();
        myNumber = wanted.myNumber();
        personsAffected = wanted.personsAffected();
        wrongful = wanted.wrongful();
        noReportReason = wanted.noReportReason();
        suspensionDemanded = wanted.suspensionDemanded();
        suspensionReason = wanted.suspensionReason();
        ReportDeadlines deadlines = ReportDeadlines.of(wanted).orElse(null);
        firstReportDueOn = deadlines == null ? null : deadlines.firstReportDueOn();
        finalReportDueOn = deadlines == null ? null : deadlines.finalReportDueOn();
    }

    NewIncident written() {
        return new NewIncident(
                kind,
                title,
                description,
                contractorId,
                contractId,
                serviceId,
                happenedAt,
                noticedAt,
                reportedToUsAt,
                classification(),
                personalData,
                myNumber,
                personsAffected,
                wrongful,
                noReportReason,
                suspensionDemanded,
                suspensionReason);
    }

    @Nullable Classification classification() {
        return confidentiality == null ? null : new Classification(confidentiality, integrity, availability);
    }

    boolean isOverdue(LocalDate today) {
        return state != IncidentState.CLOSED
                && (isMissing(firstReport, firstReportDueOn, today) || isMissing(finalReport, finalReportDueOn, today));
    }

    private static boolean isMissing(@Nullable IncidentReport report, @Nullable LocalDate dueOn, LocalDate today) {
        return report == null && dueOn != null && today.isAfter(dueOn);
    }

    void reportFirst(IncidentReport report) {
        state = IncidentState.REPORTED;
        firstReport = report;
    }

    void reportFinally(IncidentReport report) {
        finalReport = report;
    }

    void close(LocalDate day, @Nullable String note) {
        state = IncidentState.CLOSED;
        closedOn = day;
        closingNote = note;
    }

    @Override
    public IncidentView view() {
        return IncidentView.of(this, null);
    }
}
