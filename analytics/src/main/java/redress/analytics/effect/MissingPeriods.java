package redress.analytics.effect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.finding.FixEffect;

/** How many more periods have to go by until a series allows a verdict. */
public final class MissingPeriods {

    /** Periods that each side needs: fewer do not tell a step from a trend, nor how much counts vary. */
    public static final int LEAST = 8;

    private static final int MOST = 1000;
    private static final double STEP = 1.2;

    private MissingPeriods() {}

    /**
     * The periods until there is a verdict by a step model, if those since the fix came again and again.
     *
     * @param series in order of time, without what is left out
     * @return null if a thousand would not do, or there are too few before the fix
     */
    public static @Nullable Integer until(List<Period> series, double fix, int harmonics, double expectedReduction) {
        List<Period> since = series.stream().filter(p -> p.time() >= fix).toList();
        if (since.isEmpty() || series.size() - since.size() < LEAST) {
            return null;
        }
        int more = Math.max(1, LEAST - since.size());
        while (more <= MOST) {
            InterruptedSeries later = InterruptedSeries.of(prolonged(series, since, more), fix, Shape.STEP, harmonics);
            if (later != null
                    && Verdict.of(later.level().interval(), expectedReduction) != FixEffect.Verdict.NOT_ENOUGH_DATA) {
                return more;
            }
            more = (int) Math.ceil(more * STEP);
        }
        return null;
    }

    private static List<Period> prolonged(List<Period> series, List<Period> since, int more) {
        List<Period> longer = new ArrayList<>(series);
        Period last = series.getLast();
        double aYear = yearOfAPeriod(series);
        for (int i = 0; i < more; i++) {
            Period again = since.get(i % since.size());
            longer.add(new Period(last.time() + i + 1, last.year() + aYear * (i + 1), again.observed()));
        }
        return longer;
    }

    private static double yearOfAPeriod(List<Period> series) {
        Period first = series.getFirst();
        Period last = series.getLast();
        return (last.year() - first.year()) / (last.time() - first.time());
    }
}
