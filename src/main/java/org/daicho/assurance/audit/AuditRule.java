package org.daicho.assurance.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.assurance.audit.independence.Auditor;
import org.daicho.assurance.audit.independence.IndependenceException;
import org.daicho.assurance.audit.plan.AuditPlanDirectory;
import org.daicho.assurance.subject.AuditSubjects;
import org.daicho.catalogue.Catalogues;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.SecurityRole;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of everything written about an audit. */
@Singleton
class AuditRule {

    private static final Text NOT_IN_PLAN =
            Text.of("この年度の年度計画ではありません。", "This is not an annual plan for that fiscal year.");
    private static final Text NEITHER = Text.of(
            "年度計画（planId）か、特命監査の命令者（orderedBy）が必要です。",
            "An audit is either in an annual plan (planId) or ordered (orderedBy).");
    private static final Text BOTH = Text.of("特命監査は計画にありません。", "An audit by special order is in no plan.");
    private static final Text NOT_CISO =
            Text.of("特命監査を命じるのは最高情報セキュリティ責任者（CISO）です。", "Only the chief information security officer orders an audit.");
    private static final Text ENDS_FIRST = Text.of("終了日が開始日より前です。", "It ends before it starts.");
    private static final Text TOO_LONG = Text.of("期間は1年以内です。", "It may last a year at most.");
    private static final Text NO_UNIT = Text.of("この組織は登録されていません。", "This unit is not registered.");
    private static final Text NO_EDITION = Text.of("この版の要件目録はありません。", "There is no such edition of the catalogue.");
    private static final Text ONE_LEAD = Text.of("主任の監査人を1人だけ定めてください。", "Exactly one auditor leads.");
    private static final Text OWN_EXCEPTION =
            Text.of("監査人は自分の例外を承認できません。", "An auditor cannot approve their own exception.");

    private final AuditPlanDirectory plans;
    private final AuditSubjects subjects;
    private final Signatories signatories;
    private final PostDirectory posts;
    private final UnitDirectory units;
    private final Catalogues catalogues;

    @Inject
    AuditRule(
            AuditPlanDirectory plans,
            AuditSubjects subjects,
            Signatories signatories,
            PostDirectory posts,
            UnitDirectory units,
            Catalogues catalogues) {
        this.plans = plans;
        this.subjects = subjects;
        this.signatories = signatories;
        this.posts = posts;
        this.units = units;
        this.catalogues = catalogues;
    }

    /** Throws 400 with every reason; returns it with everything filled in. */
    NewAudit require(NewAudit wanted) {
        Violations violations = new Violations();
        String edition = wanted.criteria() == null ? catalogues.current().code() : wanted.criteria();
        violations.read("/title", wanted.title(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations
                .refuseIf(catalogues.edition(edition).isEmpty(), "/criteria", "unknown-edition", NO_EDITION)
                .refuseIf(wanted.endsOn().isBefore(wanted.startsOn()), "/endsOn", "ends-before-start", ENDS_FIRST)
                .refuseIf(wanted.endsOn().isAfter(wanted.startsOn().plusYears(1)), "/endsOn", "too-long", TOO_LONG);
        reason(wanted, violations);
        scope(wanted, violations);
        auditors(wanted.auditors(), violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted.against(edition);
    }

    /** Why it takes place at all: it is in the plan, or the CISO wants it. */
    private void reason(NewAudit wanted, Violations violations) {
        UUID plan = wanted.planId();
        Signatory orderedBy = wanted.orderedBy();
        boolean adHoc = wanted.kind() == AuditKind.AD_HOC;
        signatories.check(orderedBy, "/orderedBy", violations);
        violations
                .refuseIf(plan == null && orderedBy == null, "/planId", "neither-planned-nor-ordered", NEITHER)
                .refuseIf(adHoc && plan != null, "/planId", "planned-and-ordered", BOTH)
                .refuseIf(adHoc && plan != null && orderedBy == null, "/orderedBy", "required", NOT_CISO)
                .refuseIf(
                        plan != null && !plans.isAnnualPlanOf(plan, wanted.fiscalYear()),
                        "/planId",
                        "not-the-plan-of-the-year",
                        NOT_IN_PLAN)
                .refuseIf(
                        orderedBy != null && isAnother(orderedBy, wanted.startsOn()),
                        "/orderedBy",
                        "not-the-ciso",
                        NOT_CISO);
    }

    /** Whether the register knows that it was somebody else; of somebody who is only named it knows nothing. */
    private boolean isAnother(Signatory who, LocalDate day) {
        List<UUID> held = who.postId() != null
                ? List.of(who.postId())
                : who.personId() == null ? List.of() : List.copyOf(posts.heldBy(who.personId(), day));
        boolean known = who.postId() != null || who.personId() != null;
        return known
                && posts.views(held).stream()
                        .noneMatch(post -> post.securityRoles().contains(SecurityRole.CISO));
    }

    private void scope(NewAudit wanted, Violations violations) {
        AuditSubjects.checkOnce(wanted.scope(), "/scope", violations);
        for (int i = 0; i < wanted.scope().size(); i++) {
            subjects.check(wanted.scope().get(i), "/scope/" + i, violations);
        }
        List<UUID> auditees = Objects.requireNonNullElse(wanted.auditeeUnitIds(), List.of());
        AuditSubjects.checkOnce(auditees, "/auditeeUnitIds", violations);
        for (int i = 0; i < auditees.size(); i++) {
            violations.refuseIf(!units.exists(auditees.get(i)), "/auditeeUnitIds/" + i, "unknown-unit", NO_UNIT);
        }
    }

    private void auditors(List<Auditor> auditors, Violations violations) {
        violations.refuseIf(auditors.stream().filter(Auditor::lead).count() != 1, "/auditors", "one-lead", ONE_LEAD);
        AuditSubjects.checkOnce(auditors.stream().map(Auditor::who).toList(), "/auditors", violations);
        for (int i = 0; i < auditors.size(); i++) {
            Auditor auditor = auditors.get(i);
            String pointer = "/auditors/" + i;
            signatories.check(auditor.who(), pointer + "/who", violations);
            IndependenceException exception = auditor.exception();
            if (exception != null) {
                violations.read(pointer + "/exception/reason", exception.reason(), StoredText::line);
                signatories.check(exception.approvedBy(), pointer + "/exception/approvedBy", violations);
                violations.refuseIf(
                        signatories.areSame(auditor.who(), exception.approvedBy(), exception.on()),
                        pointer + "/exception/approvedBy",
                        "own-exception",
                        OWN_EXCEPTION);
            }
        }
    }
}
