package org.daicho.intake.row;

/** What stands in a cell, to be shown: a page pasted into a cell must not come back with each row. */
final class Shown {

    private static final int CODE_POINTS = 100;

    private Shown() {}

    /** Its first 100 characters. */
    static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CODE_POINTS));
    }

    /** The same in a line that can be kept, whatever stands in the cell. */
    static String line(String text) {
        return beginning(text.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip());
    }
}
