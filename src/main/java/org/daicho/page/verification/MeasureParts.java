package org.daicho.page.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.verification.measure.MeasureView;
import org.daicho.verification.measure.terms.MeasureState;

/** The parts of the page of a measure. */
final class MeasureParts {

    private MeasureParts() {}

    static Section facts(Tongue l, MeasureView view, Cell subject) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(l.of("状態", "State"), state(l, view)));
        facts.add(new Fact(l.of("対象", "About"), subject));
        if (view.verificationId() != null) {
            facts.add(new Fact(
                    l.of("もとになった確認", "Because of"),
                    Places.link(l.of("確認を見る", "The verification"), "verification", view.verificationId())));
        }
        if (view.incidentId() != null) {
            facts.add(new Fact(
                    l.of("もとになった事故", "Because of"),
                    Places.link(l.of("事故を見る", "The incident"), "incident", view.incidentId())));
        }
        facts.add(new Fact(
                l.of("重要度", "Severity"),
                Cell.marked(
                        l.of(view.severity().label()), view.severity().name().toLowerCase(Locale.ROOT))));
        facts.add(Fact.of(l.of("要求内容", "Demand"), view.demand()));
        facts.add(Fact.of(l.of("要件", "Line"), view.code()));
        facts.add(Fact.of(l.of("根拠条項", "Article"), view.articleReference()));
        facts.add(Fact.of(l.of("理由", "Reason"), view.reason()));
        facts.add(Fact.of(l.of("要求日", "Demanded on"), l.day(view.demandedOn())));
        facts.add(Fact.of(l.of("期限", "Due"), l.day(view.dueOn())));
        facts.add(Fact.of(l.of("担当", "Seen to by"), VerificationParts.name(view.responsible())));
        facts.add(Fact.of(l.of("回答", "Answer"), view.answer()));
        facts.add(Fact.of(l.of("回答日", "Answered on"), l.day(view.answeredOn())));
        facts.add(Fact.of(
                l.of("報告が必要な上位者", "Still to be told"),
                view.requiredEscalation() == null
                        ? null
                        : l.of(view.requiredEscalation().label())));
        facts.add(Fact.of(l.of("完了日", "Closed on"), l.day(view.closedOn())));
        return Section.facts("terms", l.of("措置の内容", "Measure"), facts);
    }

    /** What may be done with it now. */
    static Optional<Section> doing(Tongue l, MeasureView view, boolean writes) {
        if (!writes || view.state() == MeasureState.CLOSED) {
            return Optional.empty();
        }
        MeasureStep next = view.state() == MeasureState.OPEN ? MeasureStep.ANSWER : MeasureStep.RECHECK;
        List<Cell> links = Stream.of(next, MeasureStep.ESCALATE)
                .map(step -> Cell.link(l.of(step.label()), Places.MEASURES + '/' + view.id() + '/' + step.path()))
                .toList();
        return Optional.of(Section.links("doing", l.of("手続", "What can be done"), links));
    }

    static Cell state(Tongue l, MeasureView view) {
        String state = l.of(view.state().label());
        return Boolean.TRUE.equals(view.overdue())
                ? Cell.marked(state + l.of("（期限超過）", " (overdue)"), "critical")
                : Cell.of(state);
    }

    static Optional<Section> rechecks(Tongue l, MeasureView view) {
        List<List<Cell>> rows = view.rechecks().stream()
                .map(recheck -> List.of(
                        Cell.of(l.day(recheck.recheckedOn())),
                        Cell.of(recheck.passed() ? l.of("合格", "passed") : l.of("不合格", "not passed")),
                        Cell.of(VerificationParts.name(recheck.rechecker())),
                        Cell.of(recheck.note())))
                .toList();
        return table(
                "rechecks",
                l.of("再確認", "Re-checks"),
                List.of(l.of("実施日", "On"), l.of("結果", "Result"), l.of("確認者", "By"), l.of("内容", "Note")),
                rows);
    }

    static Optional<Section> escalations(Tongue l, MeasureView view) {
        List<List<Cell>> rows = view.escalations().stream()
                .map(escalation ->
                        List.of(Cell.of(l.of(escalation.role().label())), Cell.of(l.day(escalation.escalatedOn()))))
                .toList();
        return table(
                "escalations", l.of("上位者への報告", "Escalations"), List.of(l.of("報告先", "Told"), l.of("報告日", "On")), rows);
    }

    private static Optional<Section> table(String id, String heading, List<String> headings, List<List<Cell>> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.table(id, heading, new Rows(heading, headings, rows, null), ""));
    }
}
