package org.daicho.page.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.page.ask.Asking;
import org.daicho.page.incident.known.DaysLeft;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.daicho.verification.incident.IncidentView;
import org.daicho.verification.incident.terms.IncidentReport;
import org.daicho.verification.incident.terms.IncidentState;
import org.daicho.verification.measure.MeasureView;
import org.jspecify.annotations.Nullable;

/** The parts of the page of an incident. */
final class IncidentParts {

    private IncidentParts() {}

    /** @param about the contract, the service and the contractor, as far as they are named */
    static Section facts(Tongue l, IncidentView view, List<Cell> about) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(view.state().label())));
        facts.add(Fact.of(l.of("種別", "Kind"), l.of(view.kind().label())));
        about.forEach(cell -> facts.add(new Fact(l.of("対象", "About"), cell)));
        facts.add(Fact.of(l.of("分かっていること", "What is known"), view.description()));
        facts.add(Fact.of(l.of("発覚", "Noticed"), l.moment(view.noticedAt())));
        facts.add(Fact.of(l.of("発生", "Happened"), view.happenedAt() == null ? null : l.moment(view.happenedAt())));
        facts.add(Fact.of(
                l.of("委託事業者からの報告", "The contractor told us"),
                view.reportedToUsAt() == null ? null : l.moment(view.reportedToUsAt())));
        facts.add(Fact.of(l.of("個人情報", "Personal data"), l.yes(view.personalData())));
        facts.add(Fact.of(l.of("特定個人情報", "My Number"), l.yes(view.myNumber())));
        facts.add(Fact.of(
                l.of("本人の数", "Persons"),
                view.personsAffected() == null
                        ? null
                        : l.of("%,d人", "%,d persons").formatted(view.personsAffected())));
        facts.add(Fact.of(l.of("不正の目的", "Wrongful purpose"), l.yes(view.wrongful())));
        facts.add(Fact.of(
                l.of("情報の分類", "Classification"),
                view.classification() == null
                        ? null
                        : l.of(view.classification().label())));
        facts.add(Fact.of(l.of("業務の一時中断の要求", "Suspension demanded"), l.yes(view.suspensionDemanded())));
        facts.add(Fact.of(l.of("その理由", "Reason for that"), view.suspensionReason()));
        facts.add(Fact.of(l.of("完了日", "Closed on"), l.day(view.closedOn())));
        facts.add(Fact.of(l.of("原因と再発防止策", "What was learned"), view.closingNote()));
        return Section.facts("terms", l.of("事故の内容", "Incident"), facts);
    }

    static Section doing(Tongue l, List<Cell> links) {
        return Section.links("doing", l.of("手続", "What can be done"), links);
    }

    /** What may be done with it now, the most urgent first. */
    static Optional<Section> doing(Asking asking, Tongue l, IncidentView view) {
        if (view.state() == IncidentState.CLOSED) {
            return Optional.empty();
        }
        String place = Places.INCIDENTS + '/' + view.id();
        List<Cell> links = new ArrayList<>();
        if (asking.may("incident:write")) {
            Stream.of(IncidentStep.FIRST_REPORT, IncidentStep.FINAL_REPORT)
                    .filter(step -> step.isNext(view))
                    .forEach(step -> links.add(Cell.link(l.of(step.label()), place + '/' + step.path())));
            links.add(Cell.link(l.of("分かったことを書き足す・変更する", "Add to it or change it"), place + "/change"));
        }
        if (asking.may("verification:write")) {
            links.add(Cell.link(l.of("措置を求める", "Demand a measure"), place + "/measures/new"));
        }
        if (asking.may("incident:write")) {
            links.add(Cell.link(l.of(IncidentStep.CLOSE.label()), place + '/' + IncidentStep.CLOSE.path()));
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(doing(l, links));
    }

    /** The reports to the authority: by when, and what was told to whom. */
    static Section reports(Tongue l, IncidentView view, LocalDate today) {
        IncidentView.Deadlines deadlines = view.deadlines();
        List<List<Cell>> rows = new ArrayList<>();
        if (deadlines != null || view.firstReport() != null) {
            rows.add(report(
                    l,
                    l.of("速報", "first report"),
                    deadlines == null ? null : deadlines.firstReportDueOn(),
                    view.firstReport(),
                    today));
            rows.add(report(
                    l,
                    l.of("確報", "final report"),
                    deadlines == null ? null : deadlines.finalReportDueOn(),
                    view.finalReport(),
                    today));
        }
        String heading = l.of("個人情報保護委員会への報告", "Reports to the Personal Information Protection Commission");
        Section section = Section.table(
                "reports",
                heading,
                new Rows(
                        heading,
                        List.of(
                                l.of("報告", "Report"),
                                l.of("期限", "Due"),
                                l.of("残り", "Left"),
                                l.of("報告日", "Given on"),
                                l.of("報告先", "Told"),
                                l.of("証拠", "Evidence")),
                        rows,
                        null),
                view.noReportReason() == null
                        ? l.of(
                                "個人情報に触れていないため、期限はありません。触れていたと分かったら内容を変更してください。",
                                "No personal data were touched, so nothing is due. Change the incident once they turn out to be.")
                        : l.of("報告しない理由: ", "Nothing is reported because: ") + view.noReportReason());
        return deadlines == null
                ? section
                : section.noted(l.of(
                        "根拠: " + deadlines.source().ja()
                                + (deadlines.verified() ? "" : "。日数は条文と照合していないため、提出前に確かめてください。"),
                        "Source: " + deadlines.source().en()
                                + (deadlines.verified()
                                        ? ""
                                        : ". The days were not checked against the text: make sure.")));
    }

    private static List<Cell> report(
            Tongue l, String which, @Nullable LocalDate due, @Nullable IncidentReport given, LocalDate today) {
        return List.of(
                Cell.of(which),
                Cell.of(l.day(due)),
                given == null ? DaysLeft.cell(l, due, today) : Cell.of(l.of("報告済み", "given")),
                Cell.of(l.day(given == null ? null : given.reportedOn())),
                Cell.of(given == null ? null : given.reportedTo()),
                Cell.of(
                        given == null || given.evidenceIds().isEmpty()
                                ? null
                                : l.of("%d件", "%d")
                                        .formatted(given.evidenceIds().size())));
    }

    static Section measures(Tongue l, Page<MeasureView> found) {
        return new Found<MeasureView>(
                        "measures",
                        l.of("措置", "Measures"),
                        List.of(
                                l.of("要求内容", "Demand"),
                                l.of("重要度", "Severity"),
                                l.of("期限", "Due"),
                                l.of("上位者への報告", "Told above"),
                                l.of("状態", "State")),
                        view -> List.of(
                                Places.link(view.demand(), "measure", view.id()),
                                Cell.marked(
                                        l.of(view.severity().label()),
                                        view.severity().name().toLowerCase(Locale.ROOT)),
                                Cell.of(l.day(view.dueOn())),
                                Cell.of(
                                        view.escalations().isEmpty()
                                                ? null
                                                : String.join(
                                                        l.of("、", ", "),
                                                        view.escalations().stream()
                                                                .map(one -> l.of(one.role()
                                                                                .label()) + " "
                                                                        + l.day(one.escalatedOn()))
                                                                .toList())),
                                Cell.of(l.of(view.state().label()))),
                        l.of("措置はまだ求めていません。", "No measure was demanded yet."))
                .first(found);
    }
}
