package org.daicho.assurance.audit.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.assurance.subject.AuditSubjects;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about an audit plan, and of its approval. */
@Singleton
class AuditPlanRule {

    private static final Text NEEDED = Text.of("この種類の計画には必須です。", "A plan of this kind needs it.");
    private static final Text OTHER_KIND = Text.of("この種類の計画にはありません。", "A plan of this kind has none.");
    private static final Text THREE_YEARS =
            Text.of("中期計画は3か年です。終わりは %s です。", "A medium-term plan is for three fiscal years and ends with %s.");
    private static final Text NO_PLAN = Text.of("この中期計画は登録されていません。", "There is no such medium-term plan.");
    private static final Text OTHER_YEARS =
            Text.of("中期計画の期間にこの年度はありません。", "The medium-term plan does not cover this fiscal year.");
    private static final Text NO_UNIT = Text.of("この組織は登録されていません。", "This unit is not registered.");
    private static final Text OWN_PLAN = Text.of("作成者は承認できません。", "Who prepared it cannot approve it.");
    private static final Text NOT_APPROVED = Text.of("中期計画が承認されていません。", "The medium-term plan is not approved.");

    private final AuditPlans plans;
    private final UnitDirectory units;
    private final Signatories signatories;

    @Inject
    AuditPlanRule(AuditPlans plans, UnitDirectory units, Signatories signatories) {
        this.plans = plans;
        this.units = units;
        this.signatories = signatories;
    }

    /** Throws 400 with every reason. */
    NewAuditPlan require(NewAuditPlan wanted) {
        Violations violations = new Violations();
        violations.read("/title", wanted.title(), StoredText::line);
        violations.read("/policy", wanted.policy(), StoredText::lines);
        violations.read("/timing", wanted.timing(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        lines("/themes", wanted.themes(), violations);
        lines("/targets", wanted.targets(), violations);
        signatories.check(wanted.preparedBy(), "/preparedBy", violations);
        List<UUID> auditees = Objects.requireNonNullElse(wanted.auditeeUnitIds(), List.of());
        AuditSubjects.checkOnce(auditees, "/auditeeUnitIds", violations);
        for (int i = 0; i < auditees.size(); i++) {
            violations.refuseIf(!units.exists(auditees.get(i)), "/auditeeUnitIds/" + i, "unknown-unit", NO_UNIT);
        }
        if (wanted.kind() == AuditPlanKind.ANNUAL) {
            annual(wanted, violations);
        } else {
            mediumTerm(wanted, violations);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    private static void mediumTerm(NewAuditPlan wanted, Violations violations) {
        Integer from = wanted.fromFiscalYear();
        int last = from == null ? 0 : from + AuditPlanKind.YEARS - 1;
        violations
                .refuseIf(from == null, "/fromFiscalYear", "required", NEEDED)
                .refuseIf(
                        from != null && wanted.toFiscalYear() != null && wanted.toFiscalYear() != last,
                        "/toFiscalYear",
                        "not-three-years",
                        THREE_YEARS.with(last))
                .refuseIf(wanted.fiscalYear() != null, "/fiscalYear", "other-kind", OTHER_KIND)
                .refuseIf(wanted.mediumTermPlanId() != null, "/mediumTermPlanId", "other-kind", OTHER_KIND);
    }

    private void annual(NewAuditPlan wanted, Violations violations) {
        AuditPlan above = wanted.mediumTermPlanId() == null ? null : plans.findById(wanted.mediumTermPlanId());
        boolean known = above != null && above.kind == AuditPlanKind.MEDIUM_TERM;
        violations
                .refuseIf(wanted.fiscalYear() == null, "/fiscalYear", "required", NEEDED)
                .refuseIf(wanted.mediumTermPlanId() == null, "/mediumTermPlanId", "required", NEEDED)
                .refuseIf(
                        wanted.mediumTermPlanId() != null && !known,
                        "/mediumTermPlanId",
                        "unknown-medium-term-plan",
                        NO_PLAN)
                .refuseIf(
                        known && wanted.fiscalYear() != null && !above.covers(wanted.fiscalYear()),
                        "/fiscalYear",
                        "outside-medium-term-plan",
                        OTHER_YEARS)
                .refuseIf(wanted.fromFiscalYear() != null, "/fromFiscalYear", "other-kind", OTHER_KIND)
                .refuseIf(wanted.toFiscalYear() != null, "/toFiscalYear", "other-kind", OTHER_KIND);
    }

    /** Throws 400 for an approver who is nobody, and 409 with every reason why the plan cannot be approved by them. */
    void requireApproval(AuditPlan plan, Signatory by, LocalDate on) {
        Violations violations = new Violations();
        signatories.check(by, "/by", violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        boolean own = plan.preparedBy != null && signatories.areSame(plan.preparedBy, by, on);
        boolean aboveIsDraft =
                plan.mediumTermPlanId != null && plans.get(plan.mediumTermPlanId).state != AuditPlanState.APPROVED;
        AuditPlan.APPROVE
                .reasons(plan.state)
                .refuseIf(own, "/by", "approves-own-plan", OWN_PLAN)
                .refuseIf(aboveIsDraft, "/mediumTermPlanId", "medium-term-plan-not-approved", NOT_APPROVED)
                .orThrow(ProblemKind.CONFLICT);
    }

    private static void lines(String pointer, @Nullable List<String> texts, Violations violations) {
        List<String> all = Objects.requireNonNullElse(texts, List.of());
        for (int i = 0; i < all.size(); i++) {
            violations.read(pointer + '/' + i, all.get(i), StoredText::line);
        }
    }
}
