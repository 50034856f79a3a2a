package org.daicho.page.audit.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.assurance.finding.FindingView;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;

/** The parts of the page of a finding. */
final class FindingParts {

    private FindingParts() {}

    static Cell severity(Tongue l, FindingView view) {
        return Cell.marked(l.of(view.severity().label()), view.severity().name().toLowerCase(Locale.ROOT));
    }

    /** @param about what it was found of; a dash where it concerns the whole body */
    static Section facts(Tongue l, FindingView view, Cell about, Staff staff) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(view.state().label())));
        facts.add(new Fact(
                l.of("もとになった監査", "The audit"), Places.link(l.of("監査を見る", "See the audit"), "audit", view.auditId())));
        facts.add(new Fact(l.of("対象", "About"), about));
        facts.add(new Fact(l.of("重要度", "Severity"), severity(l, view)));
        facts.add(Fact.of(l.of("満たしていない要件", "What was not met"), view.criterion()));
        facts.add(Fact.of(l.of("事実", "What was found"), view.condition()));
        facts.add(Fact.of(l.of("回答する者", "Who answers"), staff.name(view.responsible())));
        facts.add(Fact.of(l.of("期限", "Due"), l.day(view.dueOn())));
        facts.add(Fact.of(l.of("回答", "Answer"), view.response()));
        facts.add(Fact.of(l.of("改善計画", "Plan"), view.plan()));
        facts.add(Fact.of(l.of("回答日", "Answered on"), l.day(view.respondedOn())));
        facts.add(Fact.of(
                l.of("改善状況の確認", "Follow-up"),
                view.followUpResult() == null
                        ? null
                        : l.of(view.followUpResult().label()) + " " + l.day(view.followedUpOn())));
        facts.add(Fact.of(l.of("確認した者", "Followed up by"), staff.name(view.followedUpBy())));
        facts.add(Fact.of(l.of("確認した内容", "What it showed"), view.followUpNote()));
        facts.add(Fact.of(l.of("改善計画の了承日", "Plan accepted on"), l.day(view.planAcceptedOn())));
        facts.add(Fact.of(l.of("完了日", "Closed on"), l.day(view.closedOn())));
        return Section.facts("terms", l.of("指摘事項の内容", "Finding"), facts);
    }

    /** What may be done with it now. */
    static Optional<Section> doing(Asking asking, Tongue l, FindingView view) {
        if (!asking.may("audit:write")) {
            return Optional.empty();
        }
        String place = Places.FINDINGS + '/' + view.id();
        List<Cell> links = new ArrayList<>();
        Stream.of(FindingStep.values())
                .filter(step -> step.isFrom(view.state()))
                .forEach(step -> links.add(Cell.link(l.of(step.label()), place + '/' + step.path())));
        if (view.state() == FindingState.OPEN) {
            links.add(Cell.link(l.of("指摘事項を変更する", "Change the finding"), place + "/change"));
        }
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.links("doing", l.of("手続", "What can be done"), links));
    }
}
