package org.daicho.compliance.rule;

/** Facts about stretches of days: what must be covered, and what covers it. What is left over is the gap. */
public final class Stretches {

    private Stretches() {}

    /**
     * The days from one on that nothing covers.
     *
     * @param covers a query of the first and the last day (inclusive, null for open) of everything that covers
     */
    public static Facts uncovered(String condition, String from, String covers) {
        return uncovered(condition, "daterange(" + from + ", null)", "", covers);
    }

    /**
     * The days of a range that nothing covers.
     *
     * @param range a {@code daterange}
     * @param join where the range comes from, if not from the anchor
     */
    public static Facts uncovered(String condition, String range, String join, String covers) {
        return Facts.where(condition)
                .joining(
                        join
                                + " cross join lateral unnest(datemultirange(" + range + ") - coalesce((select"
                                + " range_agg(daterange(covering.first_day, covering.last_day, '[]')) from (" + covers
                                + ") covering (first_day, last_day) where covering.last_day is null or covering.last_day >= covering.first_day), cast('{}' as datemultirange))) stretch")
                .from("lower(stretch)")
                .until("upper(stretch)");
    }
}
