package redress.analytics.surge;

/**
 * Sums for a usual mean: they look for a change by half, or by two standard deviations of the Poisson distribution where that is
 * more, and raise a false alarm once in {@link #PERIODS_TO_FALSE_ALARM} periods, or more rarely.
 */
public final class CusumDesign {

    public static final int PERIODS_TO_FALSE_ALARM = 500;
    /** Below it, complaints a period, there is nothing usual to compare with. */
    public static final double LEAST_USUAL = .01;

    private static final double BY_HALF = 1.5;
    /** Standard deviations that chance never makes; to find out by how much takes long where counts are large. */
    private static final double BEYOND_CHANCE = 10;

    private static final int MOST_UNITS = 400;

    private CusumDesign() {}

    /**
     * The sums for a usual mean.
     *
     * @param usual complaints a period, at least {@link #LEAST_USUAL}
     */
    public static PoissonCusum of(Direction direction, double usual) {
        double factor = Math.max(BY_HALF, 1 + 2 / Math.sqrt(usual));
        double changed = direction == Direction.RISE ? usual * factor : usual / factor;
        double unit = unit(usual);
        double reference = rounded(PoissonCusum.reference(usual, changed), unit, usual, changed);
        // One period at the changed mean is to be seen in one period, and no lesser one.
        int low = (int) Math.max(1, Math.floor(Math.abs(changed - reference) / unit));
        int high = low;
        while (high < MOST_UNITS && tooEarly(direction, reference, high * unit, usual)) {
            low = high;
            high = Math.min(MOST_UNITS, high * 2);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (tooEarly(direction, reference, middle * unit, usual)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new PoissonCusum(direction, reference, high * unit);
    }

    private static boolean tooEarly(Direction direction, double reference, double limit, double usual) {
        return Math.abs(reference - usual) < BEYOND_CHANCE * Math.sqrt(usual)
                && RunLength.of(new PoissonCusum(direction, reference, limit), usual) < PERIODS_TO_FALSE_ALARM;
    }

    /** A tenth of the standard deviation or more, a power of ten: run lengths are exact then, and soon found. */
    private static double unit(double usual) {
        return Math.pow(10, Math.floor(Math.log10(usual) / 2 + .5) - 1);
    }

    private static double rounded(double reference, double unit, double usual, double changed) {
        double rounded = Math.rint(reference / unit) * unit;
        boolean between = rounded > Math.min(usual, changed) && rounded < Math.max(usual, changed);
        return between ? rounded : reference;
    }
}
