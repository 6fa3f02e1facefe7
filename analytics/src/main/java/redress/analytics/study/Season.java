package redress.analytics.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.InterruptedSeries;
import redress.analytics.effect.Observed;
import redress.analytics.effect.Period;
import redress.analytics.effect.RateRatio;
import redress.analytics.effect.Shape;
import redress.analytics.interval.Interval;
import redress.analytics.study.Windows.Span;

/**
 * The effect of a fix where a whole year before it is known: beside the trend and two waves a year (interrupted series). That it
 * changed anything is certain if a comparison with the same days of the year before says so too: that one knows any shape of season,
 * and no trend.
 */
final class Season {

    /** The same weekdays a year earlier. */
    private static final Duration A_YEAR = Duration.ofDays(364);

    private static final Duration WEEK = Duration.ofDays(7);
    /** One wave has no narrow peaks; more than two leave little certain after a single year. */
    private static final int WAVES = 2;

    static final String SERIES = "interrupted-time-series with season";
    static final String SAME_DAYS = "exact-rate-ratio to the same days of the year before";

    /** What nothing in both years says of the ratio. */
    private static final Interval NOTHING = new Interval(Double.NaN, 0, Double.POSITIVE_INFINITY);

    /** Of some customers. */
    interface Exposure {

        /** Of a period: days where nothing else is known of any; absent where it is known of others only. */
        @Nullable
        Double of(Span span);
    }

    private Season() {}

    /**
     * The ratio of what was counted to what the season and the trend would have brought.
     *
     * @param years a whole year or more, ending before the decision
     * @return null if the exposure is not known of all weeks
     */
    static @Nullable Measured of(List<Incident> incidents, Span years, Span after, Exposure exposure) {
        Measured sameDays = sameDays(incidents, years, after, exposure);
        List<Period> weeks = new ArrayList<>();
        if (sameDays == null
                || !add(weeks, incidents, years, years, exposure)
                || !add(weeks, incidents, after, years, exposure)) {
            return null;
        }
        InterruptedSeries series =
                InterruptedSeries.of(weeks, Measured.weeksFrom(years.from(), after.from()), Shape.STEP, WAVES);
        return series == null
                ? sameDays
                : new Measured(
                        agreed(series.level().interval(), sameDays.ratio()),
                        series.level().quasi().pValue(),
                        SERIES,
                        Math.max(1, series.dispersion()));
    }

    private static @Nullable Measured sameDays(List<Incident> incidents, Span years, Span after, Exposure exposure) {
        Span then = new Span(after.from().minus(A_YEAR), after.to().minus(A_YEAR)).until(years.to());
        Span now = after.first(Duration.between(then.from(), then.to()));
        Double was = exposure.of(then);
        Double is = exposure.of(now);
        long before = then.count(incidents);
        long since = now.count(incidents);
        if (was == null || is == null) {
            return null;
        }
        if (before + since == 0) {
            return new Measured(NOTHING, null, SAME_DAYS, 1);
        }
        RateRatio exact = RateRatio.of(new Observed(before, was), new Observed(since, is));
        return new Measured(exact.ratio(), exact.pValue(), SAME_DAYS, 1);
    }

    /** What the series says and the same days do not is not certain: a trend that ended goes on in the series. */
    private static Interval agreed(Interval series, Interval sameDays) {
        boolean alone = series.lower() > 1 ? sameDays.lower() <= 1 : series.upper() < 1 && sameDays.upper() >= 1;
        return alone
                ? new Interval(
                        series.estimate(),
                        Math.min(series.lower(), sameDays.lower()),
                        Math.max(series.upper(), sameDays.upper()))
                : series;
    }

    private static boolean add(
            List<Period> series, List<Incident> incidents, Span span, Span origin, Exposure exposure) {
        double[] weeks = Measured.weeks(incidents, span);
        for (int w = 0; w < weeks.length; w++) {
            Span week =
                    new Span(span.from().plus(WEEK.multipliedBy(w)), span.from().plus(WEEK.multipliedBy(w + 1L)));
            Double exposed = exposure.of(week);
            if (exposed == null) {
                return false;
            }
            double time = Measured.weeksFrom(origin.from(), week.from());
            series.add(new Period(time, Measured.years(time), new Observed(Math.round(weeks[w]), exposed)));
        }
        return weeks.length > 0;
    }
}
