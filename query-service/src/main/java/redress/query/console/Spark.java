package redress.query.console;

import java.util.List;
import java.util.Locale;

/** A line so small that it needs no axes: the points of an SVG polyline in a box of 100 by 24. */
record Spark(String points, long highest) {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 24;

    static Spark of(List<Long> counts) {
        long highest = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            double x = counts.size() == 1 ? WIDTH : i * WIDTH / (counts.size() - 1);
            double y = highest == 0 ? HEIGHT - 1 : HEIGHT - 1 - counts.get(i) * (HEIGHT - 2) / (double) highest;
            points.append(String.format(Locale.ENGLISH, "%.1f,%.1f ", x, y));
        }
        return new Spark(points.toString().strip(), highest);
    }
}
