package redress.analytics.study;

import java.util.Arrays;
import java.util.List;
import redress.analytics.study.Windows.Span;

/**
 * Laplace's test for the trend of a Poisson process (Cox and Lewis 1966): whether the mean time of incidents lies later, or earlier,
 * than the middle of their period. Standard normal where nothing changes; where weeks vary more than chance makes them it is too
 * large.
 */
final class Laplace {

    private Laplace() {}

    /** Above 0 where incidents became more; 0 where there are none. */
    static double of(List<Incident> incidents, Span span) {
        double[] days = incidents.stream()
                .filter(i -> span.covers(i.at()))
                .mapToDouble(i -> new Span(span.from(), i.at()).days())
                .toArray();
        double later = Arrays.stream(days).average().orElse(0) - span.days() / 2;
        return days.length == 0 ? 0 : later * Math.sqrt(12.0 * days.length) / span.days();
    }
}
