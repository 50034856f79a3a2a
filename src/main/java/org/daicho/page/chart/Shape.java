package org.daicho.page.chart;

/**
 * A bar or a cell with its words, or words alone when it has no width.
 *
 * @param style the class by which the style sheet colours it
 */
public record Shape(int x, int y, int width, int height, String style, int textX, int textY, String text) {}
