package redress.analytics.interval;

/** A share of a sample with Wilson's score interval (Wilson 1927), which also holds for small samples and rare events. */
public final class Wilson {

    private Wilson() {}

    /**
     * The share of {@code hits} in {@code trials}.
     *
     * @param trials at least 1
     * @param hits 0 to {@code trials}
     */
    public static Interval share(long hits, long trials) {
        double n = trials;
        double p = hits / n;
        double z2 = Interval.Z * Interval.Z;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Interval.Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return new Interval(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
