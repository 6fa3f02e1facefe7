package redress.analytics.recovery;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.jspecify.annotations.Nullable;

/** How long customers waited for something, in hours (practice P17). */
public final class Waits {

    private float[] hours = new float[16];
    private int n;

    /**
     * Percentiles by linear interpolation (Hyndman and Fan 1996, type 7); absent if fewer than ten waits are over.
     *
     * @param n waits that are over; what still waits is not among them
     */
    public record Percentiles(
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p95,
            long n,
            @Nullable String missing) {}

    void add(@Nullable Double waited) {
        if (waited != null) {
            hours = n == hours.length ? Arrays.copyOf(hours, 2 * n) : hours;
            hours[n++] = waited.floatValue();
        }
    }

    Percentiles percentiles() {
        if (n < Figure.FEWEST) {
            return new Percentiles(
                    null, null, null, n, "not enough data: " + Figure.FEWEST + " are needed, there are " + n);
        }
        double[] sorted = new double[n];
        Arrays.setAll(sorted, i -> hours[i]);
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(sorted);
        return new Percentiles(percentile.evaluate(50), percentile.evaluate(90), percentile.evaluate(95), n, null);
    }
}
