package redress.analytics.estimates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.Observed;
import redress.analytics.effect.Period;
import redress.analytics.effect.Spacing;
import tools.jackson.databind.node.ObjectNode;

/**
 * A series of complaints in which something was fixed.
 *
 * @param periods in order, without those left out
 * @param leftOut beginnings of those left out: the one in the middle of which the fix came, and what is not over yet
 * @param fix time of the fix, as in {@link Period#time()}
 * @param harmonics of the year, by which the answer is judged: 0, 1 or 2
 */
record SeriesQuestion(
        List<Period> periods,
        List<Instant> leftOut,
        Instant intervention,
        double fix,
        Instant last,
        Spacing spacing,
        int harmonics,
        double expectedReduction) {

    private static final int LEAST = 3;
    /** By number of harmonics. */
    static final List<String> SEASONS = List.of("none", "one-wave", "two-waves");

    /**
     * Reads {@code {"series": [{"at", "count", "exposure"?}], "intervention", "target"?, "season"?, "asOf"?}}.
     *
     * @throws Question.BadQuestion naming every fault
     */
    static SeriesQuestion read(ObjectNode body) {
        Question question = new Question(body);
        Instant intervention = question.moment("intervention");
        question.require("intervention");
        Double target = question.number("target", 0, .99);
        String season = question.word("season", SEASONS);
        Instant asOf = question.moment("asOf");
        List<Series.Point> points = Series.read(question, LEAST, true);
        question.nothingElse();
        question.check();
        SeriesQuestion read = of(
                points,
                Objects.requireNonNull(intervention),
                asOf,
                season == null ? 0 : SEASONS.indexOf(season),
                target == null ? 0 : target);
        if (read.before().isEmpty() || read.since().isEmpty()) {
            question.fault(
                    "intervention", "inside-series", "must have a whole period of the series before it and one since");
        }
        question.check();
        return read;
    }

    private static SeriesQuestion of(
            List<Series.Point> points,
            Instant intervention,
            @Nullable Instant asOf,
            int harmonics,
            double expectedReduction) {
        Spacing spacing = Spacing.of(points.stream().map(Series.Point::at).toList());
        List<Period> periods = new ArrayList<>();
        List<Instant> leftOut = new ArrayList<>();
        Instant last = points.getFirst().at();
        for (int i = 0; i < points.size(); i++) {
            Series.Point point = points.get(i);
            Instant end = spacing.end(point.at(), 0);
            if (i + 1 < points.size() && points.get(i + 1).at().isBefore(end)) {
                end = points.get(i + 1).at();
            }
            boolean mixed = point.at().isBefore(intervention) && end.isAfter(intervention);
            boolean underWay = asOf != null && end.isAfter(asOf);
            if (mixed || underWay) {
                leftOut.add(point.at());
            } else {
                periods.add(period(point, spacing));
                last = point.at();
            }
        }
        return new SeriesQuestion(
                periods,
                leftOut,
                intervention,
                spacing.time(intervention),
                last,
                spacing,
                harmonics,
                expectedReduction);
    }

    private static Period period(Series.Point point, Spacing spacing) {
        double exposure = Objects.requireNonNullElse(point.exposure(), 1.0);
        return new Period(spacing.time(point.at()), spacing.year(point.at()), new Observed(point.count(), exposure));
    }

    List<Period> before() {
        return periods.stream().filter(period -> period.time() < fix).toList();
    }

    List<Period> since() {
        return periods.stream().filter(period -> period.time() >= fix).toList();
    }

    /** The years that the series spans. */
    double years() {
        return periods.getLast().year() - periods.getFirst().year();
    }

    static Observed sum(List<Period> periods) {
        return new Observed(
                periods.stream().mapToLong(p -> p.observed().count()).sum(),
                periods.stream().mapToDouble(p -> p.observed().exposure()).sum());
    }
}
