package redress.events.rootcause;

/**
 * How long after its effective time a fix is looked at until its verdict, in whole days. It belongs to the plan: who ends a
 * comparison when it looks best finds an effect where there is none.
 */
public final class FixWindow {

    /** Where a plan names none: eight weeks, the fewest that tell a step from a trend and show how much weeks vary. */
    public static final int USUAL = 56;

    /** Within four weeks it is not known yet how much weeks vary. */
    public static final int SHORTEST = 28;

    /** A year, leap or not: later too much else has changed. */
    public static final int LONGEST = 366;

    private FixWindow() {}
}
