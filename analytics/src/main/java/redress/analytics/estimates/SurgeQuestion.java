package redress.analytics.estimates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.analytics.surge.Rhythm;
import tools.jackson.databind.node.ObjectNode;

/**
 * A series of complaints without gaps.
 *
 * @param begins of the periods, days of UTC
 * @param counts of each
 * @param over how many of them are over; what comes after is under way and left out
 */
record SurgeQuestion(Rhythm rhythm, List<LocalDate> begins, List<Long> counts, int over) {

    private static final List<String> INTERVALS = List.of("day", "week", "month");

    /**
     * Reads {@code {"series": [{"at", "count"}], "interval", "asOf"?}}.
     *
     * @throws Question.BadQuestion naming every fault
     */
    static SurgeQuestion read(ObjectNode body) {
        Question question = new Question(body);
        String interval = question.word("interval", INTERVALS);
        question.require("interval");
        Instant asOf = question.moment("asOf");
        List<Series.Point> points = Series.read(question, 1, false);
        question.nothingElse();
        question.check();
        Rhythm rhythm = Rhythm.valueOf(Objects.requireNonNull(interval).toUpperCase(Locale.ROOT));
        List<LocalDate> begins = new ArrayList<>();
        for (Series.Point point : points) {
            LocalDate begin = point.at().atOffset(ZoneOffset.UTC).toLocalDate();
            LocalDate due = begins.isEmpty() ? begin : next(rhythm, begins.getFirst(), begins.size());
            if (!begin.equals(due)) {
                question.fault(
                        "series[" + begins.size() + "].at",
                        "without-gaps",
                        "must be " + due + ": each " + interval
                                + " follows the one before, with 0 where nothing was counted");
                break;
            }
            begins.add(begin);
        }
        question.check();
        int over = over(rhythm, begins, asOf);
        if (begins.size() - over > 1) {
            question.fault("asOf", "after-series", "must not be before the last period of the series begins");
        }
        question.check();
        return new SurgeQuestion(
                rhythm, begins, points.stream().map(Series.Point::count).toList(), over);
    }

    private static int over(Rhythm rhythm, List<LocalDate> begins, @Nullable Instant asOf) {
        if (asOf == null) {
            return begins.size();
        }
        return (int) begins.stream()
                .filter(begin -> !next(rhythm, begin, 1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .isAfter(asOf))
                .count();
    }

    private static LocalDate next(Rhythm rhythm, LocalDate begin, int periods) {
        return switch (rhythm) {
            case DAY -> begin.plusDays(periods);
            case WEEK -> begin.plusWeeks(periods);
            case MONTH -> begin.plusMonths(periods);
        };
    }
}
