package org.daicho.page.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing.
 *
 * @param title for those who hear it; what it says stands in the table beside it too
 */
public record Drawing(String id, String title, String description, int width, int height, List<Shape> shapes) {

    private static final int WIDTH = 640;
    private static final int LABELS = 150;
    private static final int ROW = 30;
    private static final int BAR = 20;
    private static final int ROOM_FOR_NUMBER = 60;

    /** @param style the class by which the style sheet colours it */
    public record Bar(String label, long value, String style) {}

    /** Bars side by side, each with its name and number. */
    public static Drawing bars(String id, String title, String description, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = i * ROW;
            int length = (int) (bar.value() * (WIDTH - LABELS - ROOM_FOR_NUMBER) / most);
            shapes.add(new Shape(0, y, 0, 0, "label", 0, y + 16, bar.label()));
            shapes.add(new Shape(
                    LABELS,
                    y,
                    bar.value() == 0 ? 0 : Math.max(2, length),
                    BAR,
                    bar.style(),
                    LABELS + length + 8,
                    y + 16,
                    Long.toString(bar.value())));
        }
        return new Drawing(id, title, description, WIDTH, Math.max(1, bars.size()) * ROW, shapes);
    }

    /**
     * A matrix of numbers.
     *
     * @param values by row and column
     * @param styles of the cells, by row and column
     */
    public static Drawing matrix(
            String id,
            String title,
            String description,
            List<String> columns,
            List<String> rows,
            long[][] values,
            String[][] styles) {
        int cell = (WIDTH - LABELS) / columns.size();
        List<Shape> shapes = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            shapes.add(new Shape(0, 0, 0, 0, "label", LABELS + column * cell + 8, 16, columns.get(column)));
        }
        for (int row = 0; row < rows.size(); row++) {
            int y = ROW + row * 44;
            shapes.add(new Shape(0, 0, 0, 0, "label", 0, y + 26, rows.get(row)));
            for (int column = 0; column < columns.size(); column++) {
                int x = LABELS + column * cell;
                String text = Long.toString(values[row][column]);
                shapes.add(new Shape(x, y, cell - 4, 40, styles[row][column], x + 8, y + 26, text));
            }
        }
        return new Drawing(id, title, description, WIDTH, ROW + rows.size() * 44, shapes);
    }
}
