package org.daicho.page.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Found;
import org.daicho.verification.check.VerificationView;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.daicho.verification.check.terms.VerificationState;
import org.daicho.verification.measure.MeasureFilter;
import org.daicho.verification.measure.MeasureView;
import org.daicho.verification.measure.MeasuresResource;
import org.daicho.verification.sheet.CheckResult;
import org.daicho.verification.sheet.NewResult;
import org.daicho.verification.sheet.SheetLine;
import org.jspecify.annotations.Nullable;

/** The parts of the page of a verification. */
@Singleton
class VerificationParts {

    private final Asking asking;
    private final MeasuresResource measures;

    @Inject
    VerificationParts(Asking asking, MeasuresResource measures) {
        this.asking = asking;
        this.measures = measures;
    }

    static Section facts(Tongue l, VerificationView view, Cell subject) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(l.of("状況", "State"), state(l, view)));
        facts.add(new Fact(l.of(view.subjectType().label()), subject));
        facts.add(Fact.of(l.of("方法", "Method"), l.of(view.method().label())));
        facts.add(Fact.of(l.of("予定日", "Planned on"), l.day(view.plannedOn())));
        facts.add(Fact.of(l.of("期限", "Due"), l.day(view.dueOn())));
        facts.add(Fact.of(l.of("実施者", "Done by"), name(view.performedBy())));
        facts.add(Fact.of(l.of("実地としない理由", "Why not on site"), view.methodReason()));
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        if (view.state() == VerificationState.DONE) {
            facts.addAll(outcome(l, view));
        } else if (view.state() == VerificationState.CANCELLED) {
            facts.add(Fact.of(l.of("取りやめの理由", "Why it was cancelled"), view.cancelledBecause()));
        }
        return Section.facts("terms", l.of("確認の内容", "Verification"), facts);
    }

    private static List<Fact> outcome(Tongue l, VerificationView view) {
        VerificationConclusion conclusion = view.conclusion();
        return List.of(
                Fact.of(l.of("実施日", "Done on"), l.day(view.doneOn())),
                Fact.of(l.of("総合判定", "Conclusion"), conclusion == null ? null : l.of(conclusion.label())),
                Fact.of(l.of("所見", "Summary"), view.summary()),
                Fact.of(l.of("次回の期限", "The next is due"), l.day(view.nextDueOn())),
                Fact.of(l.of("報告日", "Reported on"), l.day(view.reportedOn())));
    }

    /** What may be done with it now, for whoever may. */
    Optional<Section> doing(Tongue l, VerificationView view, List<SheetLine> lines) {
        String place = Places.VERIFICATIONS + '/' + view.id();
        List<Cell> links = new ArrayList<>();
        if (asking.may("verification:write")) {
            if (view.state() == VerificationState.PLANNED) {
                links.add(Cell.link(l.of("確認票に記入する", "Fill in the check sheet"), place + "/sheet"));
                links.add(Cell.link(l.of("確認を完了する", "Complete the verification"), place + "/complete"));
            }
            if (lines.stream().anyMatch(NewMeasurePage::hasFailed)) {
                links.add(Cell.link(l.of("措置を求める", "Demand a measure"), place + "/measures/new"));
            }
        }
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.links("doing", l.of("手続", "What can be done"), links));
    }

    static Cell state(Tongue l, VerificationView view) {
        String state = l.of(view.state().label());
        return Boolean.TRUE.equals(view.overdue())
                ? Cell.marked(state + l.of("（期限超過）", " (overdue)"), "critical")
                : Cell.of(state);
    }

    static Section sheet(Tongue l, List<SheetLine> lines) {
        long open = lines.stream()
                .filter(line -> line.mandatory() && line.stated() == null)
                .count();
        String heading = l.of("確認票", "Check sheet");
        String caption = open == 0
                ? heading
                : l.of("確認票（必須の未記入 %d件）", "Check sheet; %d mandatory lines are open")
                        .formatted(open);
        List<String> headings = List.of(
                l.of("符号", "Code"),
                l.of("確認する項目", "What is looked at"),
                l.of("条文", "Article"),
                l.of("結果", "Result"),
                l.of("内容・理由", "Note or reason"));
        return Section.table(
                "sheet",
                heading,
                new Rows(
                        caption,
                        headings,
                        lines.stream().map(line -> row(l, line)).toList(),
                        null),
                l.of("確認する項目はありません。", "Nothing is to be looked at."));
    }

    private static List<Cell> row(Tongue l, SheetLine line) {
        NewResult stated = line.stated();
        return List.of(
                Cell.of(line.code()),
                Cell.of(l.of(line.title()) + (line.mandatory() ? l.of("（必須）", " (mandatory)") : "")),
                Cell.of(line.articleReference()),
                stated == null
                        ? Cell.marked(l.of("未記入", "open"), "medium")
                        : stated.result() == CheckResult.FAIL
                                ? Cell.marked(l.of(stated.result().label()), "high")
                                : Cell.of(l.of(stated.result().label())),
                Cell.of(stated == null ? null : stated.note() != null ? stated.note() : stated.reason()));
    }

    Optional<Section> measures(Tongue l, UUID verification, HttpHeaders headers) {
        MeasureFilter filter = new MeasureFilter();
        filter.verificationId = verification;
        return asking.<MeasureView>list("verification:read", () -> measures.list(filter, Asking.rows(null), headers))
                .map(new Found<MeasureView>(
                        "measures",
                        l.of("措置", "Measures"),
                        List.of(
                                l.of("要求内容", "Demand"),
                                l.of("要件", "Line"),
                                l.of("重要度", "Severity"),
                                l.of("期限", "Due"),
                                l.of("状態", "State")),
                        measure -> List.of(
                                Places.link(measure.demand(), "measure", measure.id()),
                                Cell.of(measure.code()),
                                Cell.of(l.of(measure.severity().label())),
                                Cell.of(l.day(measure.dueOn())),
                                Cell.of(l.of(measure.state().label()))),
                        l.of("措置は求めていません。", "No measure is demanded."))::first);
    }

    /** In words; posts and people stand on the pages of their own things. */
    static @Nullable String name(@Nullable Signatory who) {
        return who == null ? null : who.name();
    }
}
