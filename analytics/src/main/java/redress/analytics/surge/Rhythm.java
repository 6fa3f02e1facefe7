package redress.analytics.surge;

import org.jspecify.annotations.Nullable;

/** How long the periods of a series are, and what follows for the methods. */
public enum Rhythm {
    /** Weekdays differ, and Farrington's method does not know them. */
    DAY(365.25 / 12, 28, null),
    WEEK(52.0 / 12, 26, new Farrington(52, 3, Rhythm.ALPHA)),
    /** Three months before and after would not be the same season any more. */
    MONTH(1, 12, new Farrington(12, 1, Rhythm.ALPHA));

    static final double ALPHA = .01;

    private final double aMonth;
    private final int usual;
    // A record of numbers.
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Farrington farrington;

    Rhythm(double aMonth, int usual, @Nullable Farrington farrington) {
        this.aMonth = aMonth;
        this.usual = usual;
        this.farrington = farrington;
    }

    /** Periods a month. */
    public double aMonth() {
        return aMonth;
    }

    /** How many periods, at most, say what is usual to the sums. */
    int usual() {
        return usual;
    }

    @Nullable
    Farrington farrington() {
        return farrington;
    }
}
