package redress.analytics.interval;

import java.util.function.DoubleUnaryOperator;

/** An estimate and its two-sided 95 % interval, in the unit of the estimate. */
public record Interval(double estimate, double lower, double upper) {

    /** The normal quantile of a two-sided 95 % interval. */
    public static final double Z = 1.959963984540054;

    /** What is known without error. */
    public static Interval exactly(double value) {
        return new Interval(value, value, value);
    }

    /** The interval of a function of the estimate that never falls. */
    public Interval rising(DoubleUnaryOperator function) {
        return new Interval(
                function.applyAsDouble(estimate), function.applyAsDouble(lower), function.applyAsDouble(upper));
    }

    /** The interval of a function of the estimate that never rises. */
    public Interval falling(DoubleUnaryOperator function) {
        return new Interval(
                function.applyAsDouble(estimate), function.applyAsDouble(upper), function.applyAsDouble(lower));
    }
}
