package org.daicho.page.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractFilter;
import org.daicho.page.ask.Asking;
import org.daicho.page.chart.Drawing;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.time.FiscalYear;
import org.daicho.verification.check.VerificationFilter;
import org.daicho.verification.check.VerificationView;
import org.daicho.verification.check.VerificationsResource;
import org.daicho.verification.check.terms.VerificationState;

/** What comes: the ends of contracts month by month, and how far this year's verifications have come. */
@Singleton
class Ahead {

    private static final int MONTHS = 12;

    private final Asking asking;
    private final ContractDirectory contracts;
    private final VerificationsResource verifications;
    private final Clock clock;

    @Inject
    Ahead(Asking asking, ContractDirectory contracts, VerificationsResource verifications, Clock clock) {
        this.asking = asking;
        this.contracts = contracts;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** From today on; the first and the last month may be parts of a month. */
    Optional<Section> ends(Tongue l) {
        if (!asking.may("contract:read")) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusMonths(MONTHS);
        ContractFilter filter = new ContractFilter();
        filter.endsAfter = today;
        filter.endsBefore = last;
        TreeMap<YearMonth, Long> byMonth = new TreeMap<>();
        for (YearMonth month = YearMonth.from(today);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            byMonth.put(month, 0L);
        }
        asking.ask("contract:read", () -> contracts.ends(filter))
                .orElseThrow()
                .forEach((day, number) -> byMonth.merge(YearMonth.from(day), number, Long::sum));
        String heading = l.of("今後12か月に終わる契約", "Contracts that end within twelve months");
        List<Drawing.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        byMonth.forEach((month, number) -> {
            bars.add(new Drawing.Bar(l.month(month), number, "plain"));
            rows.add(List.of(
                    Cell.of(l.month(month)),
                    Standing.number(
                            l,
                            number,
                            Places.CONTRACTS
                                    + within(
                                            "ends",
                                            later(today, month.atDay(1)),
                                            earlier(last, month.atEndOfMonth())))));
        });
        String description = l.of("%sから%sまで", "From %s until %s").formatted(l.day(today), l.day(last));
        return Optional.of(Section.drawn(
                "ends",
                heading,
                Drawing.bars("ends-drawing", heading, description, bars),
                new Rows(description, List.of(l.of("月", "Month"), l.of("契約", "Contracts")), rows, null)));
    }

    Optional<Section> verifications(Tongue l, HttpHeaders headers) {
        if (!asking.may("verification:read")) {
            return Optional.empty();
        }
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        List<Drawing.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (VerificationState state : VerificationState.values()) {
            VerificationFilter filter = new VerificationFilter();
            filter.state = state;
            filter.dueAfter = year.first();
            filter.dueBefore = year.last();
            long number = count(asking.<VerificationView>list(
                            "verification:read", () -> verifications.list(filter, counted(), headers))
                    .orElseThrow());
            String style = state == VerificationState.DONE ? "done" : "plain";
            bars.add(new Drawing.Bar(l.of(state.label()), number, style));
            String list = Places.VERIFICATIONS + within("due", year.first(), year.last()) + "&state=" + state;
            rows.add(List.of(Cell.of(l.of(state.label())), Standing.number(l, number, list)));
        }
        String heading = l.of("今年度の確認の進み具合", "Verifications of this fiscal year");
        String description = l.of(year.labelJa() + "に期限が来る確認", "Due in fiscal year " + year.year());
        return Optional.of(Section.drawn(
                "verifications",
                heading,
                Drawing.bars("verifications-drawing", heading, description, bars),
                new Rows(description, List.of(l.of("状況", "State"), l.of("件数", "Number")), rows, null)));
    }

    /** Both days belong to it. */
    private static String within(String what, LocalDate first, LocalDate last) {
        return "?%1$sFrom=%2$s&%1$sUntil=%3$s".formatted(what, first, last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Exactly: nearly all contracts of a register end in one month, and an estimate stops at ten thousand. */
    private static PageRequest counted() {
        PageRequest one = PageRequest.of(1, null);
        one.count = PageRequest.CountMode.exact;
        return one;
    }

    private static long count(Page<?> page) {
        return page.count() == null ? page.items().size() : page.count().value();
    }
}
