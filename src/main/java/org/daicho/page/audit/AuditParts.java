package org.daicho.page.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.assurance.audit.AuditState;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.independence.Auditor;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.page.ask.Asking;
import org.daicho.page.audit.scope.AuditScope;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;
import org.jspecify.annotations.Nullable;

/** The parts of the page of an audit. */
@Singleton
class AuditParts {

    private final Asking asking;
    private final AuditScope scope;
    private final Staff staff;

    @Inject
    AuditParts(Asking asking, AuditScope scope, Staff staff) {
        this.asking = asking;
        this.scope = scope;
        this.staff = staff;
    }

    Section facts(Tongue l, AuditView view) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(view.state().label())));
        facts.add(Fact.of(l.of("種別", "Kind"), l.of(view.kind().label())));
        facts.add(Fact.of(l.of("年度", "Fiscal year"), l.of(view.fiscalYearLabel(), "" + view.fiscalYear())));
        facts.add(Fact.of(l.of("期間", "Days"), l.day(view.startsOn()) + " – " + l.day(view.endsOn())));
        UUID plan = view.planId();
        facts.add(new Fact(l.of("監査計画", "Plan"), plan == null ? Cell.of(null) : plan(l, plan)));
        facts.add(Fact.of(l.of("命じた者", "Ordered by"), staff.name(view.orderedBy())));
        facts.add(Fact.of(l.of("監査の基準", "Audited against"), view.criteria()));
        facts.add(Fact.of(
                l.of("被監査部門", "Audited units"),
                view.auditeeUnitIds().isEmpty()
                        ? null
                        : String.join(
                                l.of("、", ", "),
                                staff.units(view.auditeeUnitIds()).values())));
        facts.add(Fact.of(l.of("開始した日", "Started on"), l.day(view.startedOn())));
        facts.add(Fact.of(l.of("報告日", "Reported on"), l.day(view.reportedOn())));
        facts.add(Fact.of(
                l.of("意見の種類", "Kind of opinion"),
                view.opinionKind() == null ? null : l.of(view.opinionKind().label())));
        facts.add(Fact.of(l.of("監査意見", "Opinion"), view.opinion()));
        facts.add(Fact.of(l.of("委員会への報告", "Presented on"), l.day(view.reportedToCommitteeOn())));
        facts.add(Fact.of(l.of("終了日", "Closed on"), l.day(view.closedOn())));
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        return Section.facts("terms", l.of("監査の内容", "Audit"), facts);
    }

    /** Plans tell of other audits too: whoever is engaged for one does not see them. */
    private Cell plan(Tongue l, UUID plan) {
        return asking.mayAll("audit:read")
                ? Places.link(l.of("計画を見る", "See the plan"), "audit-plan", plan)
                : Cell.of(l.of("計画に基づく", "There is one"));
    }

    /** What may be done with it now. */
    Optional<Section> doing(Tongue l, AuditView view) {
        if (!asking.may("audit:write") || view.state() == AuditState.CLOSED) {
            return Optional.empty();
        }
        String place = Places.AUDITS + '/' + view.id();
        List<Cell> links = new ArrayList<>();
        Stream.of(AuditStep.values())
                .filter(step -> step.isNext(view))
                .forEach(step -> links.add(Cell.link(l.of(step.label()), place + '/' + step.path())));
        if (view.state() == AuditState.IN_PROGRESS || view.state() == AuditState.REPORTED) {
            links.add(0, Cell.link(l.of("指摘事項を登録する", "Register a finding"), place + "/findings/new"));
        }
        if (view.state() == AuditState.PLANNED || view.state() == AuditState.IN_PROGRESS) {
            links.add(Cell.link(l.of("予定を変更する", "Change title or days"), place + "/change"));
            links.add(Cell.link(l.of("独立性の例外を記録する", "Record an exception from independence"), place + "/exception"));
        }
        return Optional.of(Section.links("doing", l.of("手続", "What can be done"), links));
    }

    Section scope(Tongue l, AuditView view) {
        Map<AuditSubject, Cell> names = scope.names(l, view.scope());
        return Section.links(
                "scope",
                l.of("監査対象", "What is audited"),
                view.scope().stream().map(names::get).toList());
    }

    Section auditors(Tongue l, AuditView view) {
        List<List<Cell>> rows = view.auditors().stream()
                .map(auditor -> List.of(
                        Cell.of(staff.name(auditor.who())),
                        Cell.of(auditor.lead() ? l.of("監査責任者", "leads it") : l.of("監査人", "auditor")),
                        Cell.of(exception(l, auditor))))
                .toList();
        String heading = l.of("監査人", "Auditors");
        return Section.table(
                "auditors",
                heading,
                new Rows(
                        heading,
                        List.of(l.of("氏名・職", "Who"), l.of("役割", "Role"), l.of("独立性の例外", "Exception")),
                        rows,
                        null),
                "");
    }

    private @Nullable String exception(Tongue l, Auditor auditor) {
        return auditor.exception() == null
                ? null
                : auditor.exception().reason() + l.of("（承認: ", " (approved by ")
                        + staff.name(auditor.exception().approvedBy()) + " "
                        + l.day(auditor.exception().on()) + l.of("）", ")");
    }
}
