package org.daicho.report.year;

import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;

/**
 * The gaps of a year. A gap is kept anew whenever anything about it changes, so what is counted are the gaps as people mean
 * them: one rule, broken by one thing from one day on. It ended on the day on which the facts say so, or when the register
 * no longer knew of it. What was gone by the end of the day on which it came is the trace of somebody's filling in and no gap.
 */
final class GapSection {

    private static final String GAP =
            """
            (select (array_agg(g.id order by g.recorded_from desc))[1] as id, max(g.severity) as severity, g.opens_on,
              cast(min(g.recorded_from) at time zone 'Asia/Tokyo' as date) as known_on,
              case when bool_or(g.recorded_until is null) then max(g.closes_on) filter (where g.recorded_until is null)
                else cast(max(g.recorded_until) at time zone 'Asia/Tokyo' as date) end as ended_on
            from gap g where g.opens_on <= least(cast(:last as date), cast(:today as date))
            group by g.rule, g.anchor_id, g.subject_type, g.subject_id, g.opens_on) a""";

    private static final String SEEN =
            "(a.ended_on is null or a.ended_on >= :first and a.ended_on > greatest(a.opens_on, a.known_on))";

    private static final String OPENED = "a.opens_on >= :first";
    private static final String CLOSED = "a.ended_on <= least(cast(:last as date), cast(:today as date))";

    static final Section GAPS = opened().with("CLOSED", "年度内に解消した不備", "Closed within the year", CLOSED)
            .with("REMAINING", "解消していない不備", "Still open", "(" + CLOSED + ") is not true")
            .with(
                    "REMAINING_GRAVE",
                    "うち重大・高",
                    "of these: critical or high",
                    "(" + CLOSED + ") is not true and a.severity >= " + Severity.HIGH.rank());

    private GapSection() {}

    private static Section opened() {
        Section section = Section.of("GAPS", Text.of("不備", "Gaps"), "compliance:read", "gap")
                .over(GAP, SEEN)
                .with("BEFORE", "前年度から続く不備", "Open since before the year", "not " + OPENED)
                .with("OPENED", "年度内に生じた不備", "Opened within the year", OPENED);
        for (Severity severity : Severity.values()) {
            section = section.with(
                    "OPENED_" + severity.name(),
                    "うち" + severity.label().ja(),
                    "of these: " + severity.label().en(),
                    OPENED + " and a.severity = " + severity.rank());
        }
        return section;
    }
}
