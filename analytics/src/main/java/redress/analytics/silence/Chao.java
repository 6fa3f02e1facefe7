package redress.analytics.silence;

/** Chao's lower bound of a population from those met once and those met twice (Chao 1984, 1987; Chao and Jost 2012). */
final class Chao {

    private Chao() {}

    /** At least so many were affected. */
    static Population classic(RepeatCounts counts) {
        return bound(counts, 1);
    }

    /** The same, corrected for a small number of incidents. */
    static Population corrected(RepeatCounts counts) {
        return bound(counts, (counts.total() - 1.0) / counts.total());
    }

    private static Population bound(RepeatCounts counts, double k) {
        double s = counts.distinct();
        double f1 = counts.of(1);
        double f2 = counts.of(2);
        if (f2 == 0) {
            double n = s + k * f1 * (f1 - 1) / 2;
            double variance =
                    k * f1 * (f1 - 1) / 2 + k * k * f1 * square(2 * f1 - 1) / 4 - k * k * square(f1 * f1) / (4 * n);
            return Population.atLeast(s, n, Math.max(0, variance));
        }
        double q = f1 / f2;
        double variance = f2 * (k * q * q / 2 + k * k * q * q * q + k * k * square(q * q) / 4);
        return Population.atLeast(s, s + k * f1 * f1 / (2 * f2), variance);
    }

    /** The share of all incidents that happened to customers who are known (Chao and Jost 2012). */
    static double coverage(RepeatCounts counts) {
        double n = counts.total();
        double f1 = counts.of(1);
        double f2 = counts.of(2);
        double known = (n - 1) * f1 + 2 * f2;
        return known == 0 ? 1 : 1 - f1 / n * (n - 1) * f1 / known;
    }

    private static double square(double x) {
        return x * x;
    }
}
