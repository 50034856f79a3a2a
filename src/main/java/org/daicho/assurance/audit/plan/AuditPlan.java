package org.daicho.assurance.audit.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.assurance.Step;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** An audit plan. */
@Entity(name = "AuditPlan")
class AuditPlan extends Kept {

    static final Step APPROVE = Step.of("承認", "approval", AuditPlanState.DRAFT);
    private static final Step CHANGE = Step.of("変更", "change", AuditPlanState.DRAFT);
    private static final Step REVISE = Step.of("見直し", "revision", AuditPlanState.APPROVED);

    @Enumerated(EnumType.STRING)
    AuditPlanKind kind;

    @Enumerated(EnumType.STRING)
    AuditPlanState state;

    String title;
    String titleKey;
    int fromFiscalYear;
    int toFiscalYear;

    @Nullable UUID mediumTermPlanId;

    String policy;

    @Column(columnDefinition = "varchar[]")
    List<String> themes;

    @Column(columnDefinition = "varchar[]")
    List<String> targets;

    @Column(columnDefinition = "uuid[]")
    List<UUID> auditeeUnitIds;

    @Nullable String timing;

    @Nullable String note;

    @Embedded
    @EmbeddedColumnNaming("prepared_by_%s")
    @Nullable Signatory preparedBy;

    @Nullable LocalDate approvedOn;

    @Embedded
    @EmbeddedColumnNaming("approved_by_%s")
    @Nullable Signatory approvedBy;

    @Nullable String revisedBecause;

    protected AuditPlan() {}

    /** @param wanted as the {@link AuditPlanRule} left it */
    AuditPlan(UUID id, NewAuditPlan wanted, Instant now) {
        super(id, now);
        state = AuditPlanState.DRAFT;
        write(wanted);
    }

    final void write(NewAuditPlan wanted) {
        kind = wanted.kind();
        title = wanted.title();
        titleKey = SearchText.fold(title);
        boolean annual = kind == AuditPlanKind.ANNUAL;
        fromFiscalYear = Objects.requireNonNull(annual ? wanted.fiscalYear() : wanted.fromFiscalYear());
        toFiscalYear = annual ? fromFiscalYear : fromFiscalYear + AuditPlanKind.YEARS - 1;
        mediumTermPlanId = wanted.mediumTermPlanId();
        policy = wanted.policy();
        themes = Objects.requireNonNullElse(wanted.themes(), List.of());
        targets = Objects.requireNonNullElse(wanted.targets(), List.of());
        auditeeUnitIds = Objects.requireNonNullElse(wanted.auditeeUnitIds(), List.of());
        timing = wanted.timing();
        preparedBy = wanted.preparedBy();
        note = wanted.note();
    }

    NewAuditPlan written() {
        boolean annual = kind == AuditPlanKind.ANNUAL;
        return new NewAuditPlan(
                kind,
                title,
                annual ? fromFiscalYear : null,
                annual ? null : fromFiscalYear,
                annual ? null : toFiscalYear,
                mediumTermPlanId,
                policy,
                themes,
                targets,
                auditeeUnitIds,
                timing,
                preparedBy,
                note);
    }

    boolean covers(int fiscalYear) {
        return fromFiscalYear <= fiscalYear && fiscalYear <= toFiscalYear;
    }

    /** Throws 409 for an approved one: what was approved changes only by a {@linkplain #revise revision}. */
    void requireDraft() {
        CHANGE.reasons(state).orThrow(ProblemKind.CONFLICT);
    }

    void approve(Signatory by, LocalDate on) {
        state = AuditPlanState.APPROVED;
        approvedBy = by;
        approvedOn = on;
    }

    /** A draft again, and to be approved anew. */
    void revise(String because) {
        REVISE.reasons(state).orThrow(ProblemKind.CONFLICT);
        state = AuditPlanState.DRAFT;
        approvedBy = null;
        approvedOn = null;
        revisedBecause = because;
    }

    @Override
    public AuditPlanView view() {
        return AuditPlanView.of(this);
    }
}
