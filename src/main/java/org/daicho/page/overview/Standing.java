package org.daicho.page.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.compliance.gap.GapsResource;
import org.daicho.compliance.risk.RiskFilter;
import org.daicho.compliance.risk.RisksResource;
import org.daicho.compliance.rule.Severity;
import org.daicho.page.ask.Asking;
import org.daicho.page.chart.Drawing;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;

/** How things stand today: gaps by severity, and risk by what is at stake. */
@Singleton
class Standing {

    private final Asking asking;
    private final GapsResource gaps;
    private final RisksResource risks;

    @Inject
    Standing(Asking asking, GapsResource gaps, RisksResource risks) {
        this.asking = asking;
        this.gaps = gaps;
        this.risks = risks;
    }

    Optional<Section> gaps(Tongue l) {
        return asking.ask("compliance:read", () -> gaps.counts(new GapFilter())).map(counts -> {
            Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
            counts.items().forEach(count -> bySeverity.merge(count.severity(), count.gaps(), Long::sum));
            List<Drawing.Bar> bars = new ArrayList<>();
            List<List<Cell>> rows = new ArrayList<>();
            for (Severity severity : worstFirst()) {
                long number = bySeverity.getOrDefault(severity, 0L);
                bars.add(new Drawing.Bar(l.of(severity.label()), number, style(severity)));
                rows.add(List.of(
                        Cell.marked(l.of(severity.label()), style(severity)),
                        number(l, number, Places.GAPS + "?severity=" + severity)));
            }
            String heading = l.of("重大さごとの不備", "Gaps by severity");
            return Section.drawn(
                    "gaps",
                    heading,
                    Drawing.bars(
                            "gaps-drawing",
                            heading,
                            l.of("今日の不備は全部で%d件です。", "%d gaps today.").formatted(counts.total()),
                            bars),
                    new Rows(heading, List.of(l.of("重大さ", "Severity"), l.of("件数", "Number")), rows, null));
        });
    }

    Optional<Section> risks(Tongue l) {
        return asking.ask("compliance:read", () -> risks.matrix(new RiskFilter()))
                .map(matrix -> {
                    List<Severity> levels = worstFirst();
                    int columns = levels.size() + 1;
                    long[][] values = new long[levels.size()][columns];
                    String[][] styles = new String[levels.size()][columns];
                    for (int row = 0; row < levels.size(); row++) {
                        styles[row][0] = "none";
                        for (int column = 1; column < columns; column++) {
                            styles[row][column] = style(worse(levels.get(row), Severity.ofRank(column)));
                        }
                    }
                    matrix.items()
                            .forEach(cell -> values[levels.indexOf(cell.inherent())][
                                            cell.worstGap() == null
                                                    ? 0
                                                    : cell.worstGap().rank()] +=
                                    cell.subjects());
                    return drawn(l, levels, values, styles);
                });
    }

    private static Section drawn(Tongue l, List<Severity> levels, long[][] values, String[][] styles) {
        List<String> columns = new ArrayList<>(List.of(l.of("不備なし", "no gap")));
        Arrays.stream(Severity.values()).forEach(severity -> columns.add(l.of(severity.label())));
        List<String> names = levels.stream().map(level -> l.of(level.label())).toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.marked(names.get(row), style(levels.get(row)))));
            Arrays.stream(values[row]).forEach(value -> cells.add(Cell.of(value)));
            rows.add(cells);
        }
        List<String> headings = new ArrayList<>(List.of(l.of("固有リスク", "At stake")));
        headings.addAll(columns);
        String heading = l.of("リスクの一覧表", "Risk matrix");
        String description = l.of(
                "契約とクラウドサービスの件数。縦は固有リスク、横は最も重い不備です。",
                "Contracts and cloud services, by what is at stake (rows) and by their worst gap (columns).");
        return Section.drawn(
                "risks",
                heading,
                Drawing.matrix("risks-drawing", heading, description, columns, names, values, styles),
                new Rows(description, headings, rows, null));
    }

    /** Leads to what is counted. */
    static Cell number(Tongue l, long number, String list) {
        return number == 0 ? Cell.of(number) : Cell.link(l.of("%,d件", "%,d").formatted(number), list);
    }

    private static List<Severity> worstFirst() {
        List<Severity> levels = new ArrayList<>(List.of(Severity.values()));
        Collections.reverse(levels);
        return levels;
    }

    private static Severity worse(Severity one, Severity other) {
        return one.rank() > other.rank() ? one : other;
    }

    private static String style(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
