package org.daicho.page.layout;

import java.util.List;
import org.daicho.page.chart.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page. Each of its pieces may be absent; they are shown in the order of the components.
 *
 * @param id by which it is linked to within the page
 * @param note a sentence for people, such as what to do when there is nothing
 * @param choices which rows there are to see; they stand above the rows, and stay where there is none
 */
public record Section(
        String id,
        String heading,
        @Nullable String note,
        @Nullable Form form,
        List<Fact> facts,
        @Nullable Drawing drawing,
        List<Cell> choices,
        @Nullable Rows rows,
        List<Cell> links,
        @Nullable Meter meter) {

    /**
     * How far something has come that goes on by itself.
     *
     * @param most what the value is then
     * @param going whether it is worth asking again
     */
    public record Meter(String words, int value, int most, boolean going) {}

    public Section(
            String id,
            String heading,
            @Nullable String note,
            @Nullable Form form,
            List<Fact> facts,
            @Nullable Drawing drawing,
            @Nullable Rows rows,
            List<Cell> links) {
        this(id, heading, note, form, facts, drawing, List.of(), rows, links, null);
    }

    public static Section facts(String id, String heading, List<Fact> facts) {
        return new Section(id, heading, null, null, facts, null, null, List.of());
    }

    /** @param empty said instead of a table without rows */
    public static Section table(String id, String heading, Rows rows, String empty) {
        boolean none = rows.items().isEmpty();
        return new Section(id, heading, none ? empty : null, null, List.of(), null, none ? null : rows, List.of());
    }

    public static Section drawn(String id, String heading, Drawing drawing, Rows beside) {
        return new Section(id, heading, null, null, List.of(), drawing, beside, List.of());
    }

    public static Section form(String id, String heading, @Nullable String note, Form form) {
        return new Section(id, heading, note, form, List.of(), null, null, List.of());
    }

    /** Where one goes from here to do something. */
    public static Section links(String id, String heading, List<Cell> links) {
        return new Section(id, heading, null, null, List.of(), null, null, links);
    }

    public static Section steps(String id, String heading, String note, List<Cell> links) {
        return new Section(id, heading, note, null, List.of(), null, null, links);
    }

    public static Section meter(String id, String heading, Meter meter, List<Cell> links) {
        return new Section(id, heading, null, null, List.of(), null, List.of(), null, links, meter);
    }

    /** The same, with a sentence above it. */
    public Section noted(String words) {
        return new Section(id, heading, words, form, facts, drawing, choices, rows, links, meter);
    }

    /** The same, with these ways on below. */
    public Section with(List<Cell> ways) {
        return new Section(id, heading, note, form, facts, drawing, choices, rows, ways, meter);
    }

    /** The same, with these to choose among its rows. */
    public Section among(List<Cell> filters) {
        return new Section(id, heading, note, form, facts, drawing, filters, rows, links, meter);
    }
}
