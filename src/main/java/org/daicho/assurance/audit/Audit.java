package org.daicho.assurance.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.assurance.Step;
import org.daicho.assurance.audit.independence.Auditor;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One audit. */
@Entity(name = "Audit")
class Audit extends Kept {

    static final Step START = Step.of("開始", "start", AuditState.PLANNED);
    static final Step REPORT = Step.of("報告", "report", AuditState.IN_PROGRESS);
    static final Step PRESENT = Step.of("委員会への報告", "presentation", AuditState.REPORTED);
    static final Step CLOSE = Step.of("終了", "closing", AuditState.REPORTED);
    private static final Step CHANGE = Step.of("変更", "change", AuditState.PLANNED, AuditState.IN_PROGRESS);

    @Enumerated(EnumType.STRING)
    AuditState state;

    @Nullable UUID planId;

    @Embedded
    @EmbeddedColumnNaming("ordered_by_%s")
    @Nullable Signatory orderedBy;

    String title;
    String titleKey;
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    AuditKind kind;

    @ElementCollection
    @CollectionTable(name = "audit_scope", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<AuditSubject> scope = new ArrayList<>();

    LocalDate startsOn;
    LocalDate endsOn;

    @ElementCollection
    @CollectionTable(name = "audit_auditor", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<Auditor> auditors = new ArrayList<>();

    @Column(columnDefinition = "uuid[]")
    List<UUID> auditeeUnitIds;

    String criteria;

    @Nullable String note;

    @Nullable LocalDate startedOn;

    @Nullable LocalDate reportedOn;

    @Enumerated(EnumType.STRING)
    @Nullable OpinionKind opinionKind;

    @Nullable String opinion;

    @Nullable UUID reportEvidenceId;

    @Nullable LocalDate reportedToCommitteeOn;

    @Nullable LocalDate closedOn;

    protected Audit() {}

    /** @param wanted as the {@link AuditRule} left it */
    Audit(UUID id, NewAudit wanted, Instant now) {
        super(id, now);
        state = AuditState.PLANNED;
        write(wanted);
    }

    final void write(NewAudit wanted) {
        planId = wanted.planId();
        orderedBy = wanted.orderedBy();
        title = wanted.title();
        titleKey = SearchText.fold(title);
        fiscalYear = wanted.fiscalYear();
        kind = wanted.kind();
        replace(scope, wanted.scope());
        startsOn = wanted.startsOn();
        endsOn = wanted.endsOn();
        replace(auditors, wanted.auditors());
        auditeeUnitIds = Objects.requireNonNull(wanted.auditeeUnitIds());
        criteria = Objects.requireNonNull(wanted.criteria());
        note = wanted.note();
    }

    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    NewAudit written() {
        return new NewAudit(
                planId,
                orderedBy,
                title,
                fiscalYear,
                kind,
                List.copyOf(scope),
                startsOn,
                endsOn,
                List.copyOf(auditors),
                auditeeUnitIds,
                criteria,
                note);
    }

    /** Throws 409 once it is reported: a report is about what was audited, which then no longer changes. */
    void requireChangeable() {
        CHANGE.reasons(state).orThrow(ProblemKind.CONFLICT);
    }

    void start(LocalDate on) {
        state = AuditState.IN_PROGRESS;
        startedOn = on;
    }

    void report(AuditStepsResource.AuditReport report) {
        REPORT.reasons(state).orThrow(ProblemKind.CONFLICT);
        state = AuditState.REPORTED;
        reportedOn = report.reportedOn();
        opinionKind = report.opinionKind();
        opinion = report.opinion();
        reportEvidenceId = report.reportEvidenceId();
        reportedToCommitteeOn = report.reportedToCommitteeOn();
    }

    void present(LocalDate on) {
        reportedToCommitteeOn = on;
    }

    void close(LocalDate on) {
        state = AuditState.CLOSED;
        closedOn = on;
    }

    @Override
    public AuditView view() {
        return AuditView.of(this);
    }
}
