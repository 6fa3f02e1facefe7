package redress.analytics.surge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.analytics.significance.Significance;

/** All methods on one series. */
public final class Watch {

    private static final int LEAST_YEARS = 2;
    private static final int MOST_YEARS = 4;
    private static final int LEAST_USUAL = 8;
    /** Usual means that differ by less share their sums; finding those takes a while. */
    private static final double ALIKE = Math.log(1.05);

    private final double[] counts;
    private final Rhythm rhythm;

    private Watch(double[] counts, Rhythm rhythm) {
        this.counts = counts;
        this.rhythm = rhythm;
    }

    /**
     * What a method says about a period.
     *
     * @param adjusted the p-value, adjusted for all periods of the series at once (Benjamini and Hochberg): who acts on those of at
     *     most .05 is wrong in one case of twenty
     * @param refused why it says nothing
     */
    public record Reading(
            @Nullable Signal signal,
            @Nullable Double adjusted,
            @Nullable String refused) {

        private static Reading of(@Nullable Signal signal, String otherwise) {
            return signal == null ? new Reading(null, null, otherwise) : new Reading(signal, null, null);
        }
    }

    /** Every method's readings, one for each period. */
    public static Map<Method, List<Reading>> over(double[] counts, Rhythm rhythm) {
        Watch watch = new Watch(counts, rhythm);
        return Map.of(
                Method.EARS_C1, watch.ears(Ears.C1),
                Method.EARS_C2, watch.ears(Ears.C2),
                Method.FARRINGTON, watch.farrington(),
                Method.CUSUM_RISE, watch.sums(Direction.RISE),
                Method.CUSUM_FALL, watch.sums(Direction.FALL));
    }

    private List<Reading> ears(Ears ears) {
        List<Reading> readings = new ArrayList<>();
        for (int period = 0; period < counts.length; period++) {
            readings.add(Reading.of(ears.at(counts, period), "needs " + ears.history() + " periods before"));
        }
        return adjusted(readings);
    }

    private List<Reading> farrington() {
        Farrington farrington = rhythm.farrington();
        List<Reading> readings = new ArrayList<>();
        for (int period = 0; period < counts.length; period++) {
            if (farrington == null) {
                readings.add(Reading.of(null, "is for weeks and months: it does not know weekdays"));
                continue;
            }
            int years = Math.min(MOST_YEARS, farrington.years(period));
            readings.add(
                    years < LEAST_YEARS
                            ? Reading.of(
                                    null,
                                    "needs " + (LEAST_YEARS * farrington.year() + farrington.halfWindow())
                                            + " periods before")
                            : Reading.of(
                                    farrington.at(counts, period, years),
                                    "needs something counted at this time of earlier years"));
        }
        return adjusted(readings);
    }

    /**
     * What is usual is the mean of the periods before, as long as nothing has added up: once something has, it stays as it is, so
     * that what is looked for does not become usual. After an alarm the sum begins anew.
     */
    private List<Reading> sums(Direction direction) {
        Map<Long, PoissonCusum> known = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        PoissonCusum cusum = null;
        double sum = 0;
        for (int period = 0; period < counts.length; period++) {
            if (sum == 0) {
                cusum = cusum(direction, period, known);
            }
            if (cusum == null) {
                readings.add(
                        Reading.of(null, "needs " + LEAST_USUAL + " periods before, with something counted in them"));
                continue;
            }
            Signal signal = cusum.signal(sum, counts[period]);
            readings.add(new Reading(signal, null, null));
            sum = signal.alarm() ? 0 : signal.statistic();
        }
        return readings;
    }

    private @Nullable PoissonCusum cusum(Direction direction, int period, Map<Long, PoissonCusum> known) {
        if (period < LEAST_USUAL) {
            return null;
        }
        double usual = Arrays.stream(counts, Math.max(0, period - rhythm.usual()), period)
                .average()
                .orElseThrow();
        return usual < CusumDesign.LEAST_USUAL
                ? null
                : known.computeIfAbsent(
                        Math.round(Math.log(usual) / ALIKE),
                        steps -> CusumDesign.of(direction, Math.exp(steps * ALIKE)));
    }

    private static List<Reading> adjusted(List<Reading> readings) {
        List<Reading> given =
                readings.stream().filter(reading -> reading.signal() != null).toList();
        double[] adjusted = Significance.benjaminiHochberg(given.stream()
                .mapToDouble(reading -> Objects.requireNonNull(
                        Objects.requireNonNull(reading.signal()).pValue()))
                .toArray());
        List<Reading> all = new ArrayList<>();
        int next = 0;
        for (Reading reading : readings) {
            all.add(reading.signal() == null ? reading : new Reading(reading.signal(), adjusted[next++], null));
        }
        return all;
    }
}
