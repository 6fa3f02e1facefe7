package redress.simulation.scenario;

/**
 * A time in which chance brings more failures than usual, which then ends by itself.
 *
 * @param from beginning, {@code until} end, as shares of the history
 * @param times the usual rate
 */
public record Peak(double from, double until, double times) {

    boolean holds(double x) {
        return x >= from && x < until;
    }
}
