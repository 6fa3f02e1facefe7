package redress.simulation.rates;

/** When within a day of the history complaints are lodged. */
public final class HourOfDay {

    private static final int HOUR = 3_600_000;

    private final double[] upTo = new double[24];

    public HourOfDay(Span span) {
        double sum = 0;
        for (int hour = 0; hour < upTo.length; hour++) {
            sum += Volume.ofHour(span, hour);
            upTo[hour] = sum;
        }
    }

    /**
     * Milliseconds since the day's beginning, uniform within the hour.
     *
     * @param chance in [0, 1)
     */
    public int millis(double chance) {
        double at = chance * upTo[upTo.length - 1];
        int hour = 0;
        while (upTo[hour] <= at) {
            hour++;
        }
        double before = hour == 0 ? 0 : upTo[hour - 1];
        return (int) ((hour + Math.min(.999_999, (at - before) / (upTo[hour] - before))) * HOUR);
    }
}
