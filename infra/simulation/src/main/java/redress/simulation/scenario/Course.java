package redress.simulation.scenario;

import org.jspecify.annotations.Nullable;

/**
 * How a failure comes, grows and goes. All times are shares of the history: 0 is its start, 1 its end.
 *
 * @param onset when it begins; below 0: it was always there
 * @param rampUp how long it takes to reach its full rate
 * @param growth what it gains after that, in full rates per history
 * @param fades when it starts to go away by itself, absent: never
 * @param peak a time of more failures by chance, absent: none
 */
public record Course(
        double onset,
        double rampUp,
        double growth,
        @Nullable Double fades,
        @Nullable Peak peak) {

    private static final double FADING = .08;

    /** The rate at {@code x}, in full rates. */
    public double at(double x) {
        if (x < onset) {
            return 0;
        }
        double since = x - onset;
        double level = rampUp <= 0 ? 1 : Math.min(1, since / rampUp);
        double grown = level + growth * Math.max(0, since - rampUp);
        double left = fades == null ? 1 : Math.clamp(1 - (x - fades) / FADING, 0, 1);
        return grown * left * (peak != null && peak.holds(x) ? peak.times() : 1);
    }
}
