package redress.simulation.rates;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** How busy the business is: a weekly pattern, a mild season and a little growth, relative to an ordinary day. */
public final class Volume {

    private static final double[] WEEKDAY = {1.22, 1.14, 1.08, 1.02, 1.0, .82, .72};
    private static final double[] MONTH = {1.03, .98, .98, 1, 1, .99, .98, .98, 1, 1.01, 1.03, 1.05};
    private static final double GROWTH = .05;
    private static final int[] HOUR = {
        6, 4, 3, 2, 2, 4, 12, 30, 55, 75, 80, 78, 70, 68, 66, 64, 62, 62, 64, 66, 60, 46, 28, 14
    };

    private Volume() {}

    /** Relative to an ordinary day. */
    public static double ofDay(Span span, int day) {
        ZonedDateTime date = span.startOf(day).atZone(ZoneOffset.UTC);
        return WEEKDAY[date.getDayOfWeek().getValue() - 1]
                * MONTH[date.getMonthValue() - 1]
                * (1 + GROWTH * span.share(day));
    }

    /** Relative to other hours: when people complain. */
    public static double ofHour(Span span, int hour) {
        return HOUR[
                span.start().plusSeconds(hour * 3600L).atZone(ZoneOffset.UTC).getHour()];
    }
}
