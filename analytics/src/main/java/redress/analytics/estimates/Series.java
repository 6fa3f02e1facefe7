package redress.analytics.estimates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads counts that come with dates. */
final class Series {

    /** More than five years of days. */
    private static final int MOST = 2000;

    private static final double MOST_EXPOSURE = 1e12;

    private Series() {}

    /**
     * One period.
     *
     * @param at its beginning
     * @param exposure what the count is set against; absent if none was given
     */
    record Point(Instant at, long count, @Nullable Double exposure) {}

    /** The points of {@code series}, each later than the one before; faults go to the question. */
    static List<Point> read(Question question, int least, boolean withExposure) {
        question.require("series");
        List<Question> parts = question.parts("series", MOST);
        if (parts == null) {
            return List.of();
        }
        List<@Nullable Point> points = new ArrayList<>();
        for (Question part : parts) {
            points.add(point(part, withExposure));
        }
        if (!question.faultless()) {
            return List.of();
        }
        List<Point> read = points.stream().map(Objects::requireNonNull).toList();
        if (read.size() < least) {
            question.fault("series", "at-least", "must hold at least " + least + " periods");
        }
        if (read.stream().map(Point::exposure).anyMatch(Objects::isNull)
                && read.stream().map(Point::exposure).anyMatch(Objects::nonNull)) {
            question.fault("series", "exposure-of-all", "must have an exposure in every period, or in none");
        }
        if (read.stream().mapToLong(Point::count).sum() > Question.MOST) {
            question.fault("series", "count", "must hold no more than 1,000,000,000 complaints in all");
        }
        for (int i = 1; i < read.size(); i++) {
            int order = read.get(i).at().compareTo(read.get(i - 1).at());
            if (order == 0) {
                parts.get(i).fault("at", "once", "is there twice: give one sum for each period");
            } else if (order < 0) {
                parts.get(i).fault("at", "in-order", "must be later than the one before");
            }
        }
        return question.faultless() ? read : List.of();
    }

    private static @Nullable Point point(Question part, boolean withExposure) {
        Instant at = part.moment("at");
        Long count = part.count("count");
        Double exposure = withExposure ? part.number("exposure", 0, MOST_EXPOSURE) : null;
        part.require("at");
        part.require("count");
        part.nothingElse();
        return at == null || count == null ? null : new Point(at, count, exposure);
    }
}
